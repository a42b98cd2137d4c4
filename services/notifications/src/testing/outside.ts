import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { newId } from '@flow/contracts'
import { SMTPServer } from 'smtp-server'
import type { Outgoing } from '../modules/providers/provider.ts'

export interface Heard {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A server of our own that speaks a provider's protocol as the test tells it. */
export interface HttpOutside {
  readonly url: string
  readonly host: string
  readonly heard: Heard[]
  /** How the next requests are answered; the last answer stays. */
  answer(...answers: ReadonlyArray<(reply: ServerResponse, heard: Heard) => void>): void
  close(): Promise<void>
}

export const json =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  (reply: ServerResponse) =>
    void reply.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

/** Takes the request and breaks the connection before an answer. */
export const breakOff = (reply: ServerResponse): void => void reply.socket?.destroy()
/** Announces more than it says. */
export const halfAnswer = (status: number) => (reply: ServerResponse) => {
  reply.writeHead(status, { 'content-length': '100' }).write('{"half":')
  setImmediate(() => reply.socket?.destroy())
}
export const silence = (): void => undefined

export const httpOutside = async (): Promise<HttpOutside> => {
  const heard: Heard[] = []
  let answers: ReadonlyArray<(reply: ServerResponse, heard: Heard) => void> = [json(200)]
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) }
      heard.push(one)
      const [next = json(500), ...rest] = answers
      if (rest.length) answers = rest
      next(reply, one)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`,
    host,
    heard,
    answer: (...given) => {
      answers = given
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A mail server that keeps what it is told. */
export interface SmtpOutside {
  readonly url: string
  readonly mails: Array<{ readonly to: string; readonly raw: string }>
  /** How a recipient, and then the message, is answered: an SMTP reply line's code and text, or nothing for yes. */
  refuse: {
    rcpt?: (to: string) => [code: number, text: string] | undefined
    data?: () => [number, string] | 'break' | undefined
  }
  close(): Promise<void>
}

const smtpError = ([code, text]: [number, string]) => Object.assign(new Error(text), { responseCode: code })

export const smtpOutside = async (): Promise<SmtpOutside> => {
  const mails: SmtpOutside['mails'] = []
  const outside: Pick<SmtpOutside, 'refuse'> = { refuse: {} }
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const no = outside.refuse.rcpt?.(address)
      done(no ? smtpError(no) : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', () => {
        const no = outside.refuse.data?.()
        if (no === 'break') for (const socket of sockets) socket.destroy()
        else if (no) done(smtpError(no))
        if (no && no !== 'break') return
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(chunks).toString('utf8') })
        if (!no) done()
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  listening.on('connection', socket => sockets.add(socket))
  await once(listening, 'listening')
  return Object.assign(outside, {
    mails,
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  })
}

/** A message ready to leave. */
export const aMessage = (given: Partial<Outgoing> = {}): Outgoing => ({
  id: newId(),
  channel: 'email',
  type: 'event_reminder',
  urgent: false,
  to: 'giulia@example.org',
  toName: 'Giulia',
  devices: [],
  subject: 'Tomorrow: Jazz on the Navigli',
  text: 'See you there!',
  html: () => '<p>See you there!</p>',
  link: 'https://flow.example/events/1',
  headers: {
    'List-Unsubscribe': '<https://flow.example/unsubscribe/x>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
  collapseKey: newId(),
  ...given,
})
