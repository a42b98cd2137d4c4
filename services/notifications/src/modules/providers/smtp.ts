import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Outcome, Outgoing, Provider } from './provider.ts'

export interface SmtpSettings {
  /** `smtp://user:password@host:587`, or `smtps:` for TLS from the start. */
  readonly url: string
  /** `Flow <no-reply@example.org>` */
  readonly from: string
  readonly connections?: number
  readonly timeoutMs?: number
}

interface SmtpError extends Error {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

const THROTTLE_MS = 60_000
const addressOf = (mailbox: string) => /<([^<>]+)>$/.exec(mailbox)?.[1] ?? mailbox

const optionsOf = ({ url, timeoutMs = 15_000 }: SmtpSettings) => {
  const { hostname, port, protocol, username, password, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs }
  return {
    connection: {
      host: hostname,
      port: Number(port) || (secure ? 465 : 587),
      secure,
      ...timeouts,
      ignoreTLS: searchParams.get('tls') === 'off',
    },
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
  }
}

/** The message as it stands on the wire; its id stays the same when it is sent again. */
const rawOf = async (message: Outgoing, from: string): Promise<Buffer> => {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  return new MailComposer({
    from,
    to: { name: message.toName, address: message.to },
    subject: message.subject,
    text: message.text,
    html: message.html(),
    messageId: `<${message.id}@${addressOf(from).split('@')[1]}>`,
    headers: { ...message.headers },
    attachments: message.attachments?.map(({ name, type, text }) => ({
      filename: name,
      contentType: type,
      content: text,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

/** What an SMTP reply or a lost connection means (RFC 5321, section 4.2.1). */
const outcomeOf = (fault: SmtpError, left: boolean): Outcome => {
  const { responseCode = 0, command = '', message } = fault
  const error = `SMTP ${responseCode || fault.code || ''}: ${message}`
  if (responseCode === 421 || responseCode === 452) return { status: 'throttled', retryAfterMs: THROTTLE_MS }
  if (responseCode >= 400 && responseCode < 500) return { status: 'failed', error }
  if (responseCode >= 500 && command === 'RCPT TO') return { status: 'bounced', error }
  if (responseCode >= 500 && (command === 'DATA' || command === 'MAIL FROM')) return { status: 'refused', error }
  if (fault.code === 'EENVELOPE' && !responseCode) return { status: 'bounced', error }
  return left ? { status: 'unknown', error } : { status: 'failed', error }
}

const open = async (settings: SmtpSettings): Promise<SMTPConnection> => {
  const { connection, auth } = optionsOf(settings)
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const smtp = new Connection(connection)
  await new Promise<void>((resolve, reject) => {
    smtp.once('error', reject)
    smtp.connect(error => (error ? reject(error) : resolve()))
  })
  // A connection that is lost while idle is no error of anybody.
  smtp.on('error', () => undefined)
  if (auth)
    await new Promise<void>((resolve, reject) => {
      smtp.login({ credentials: auth, ...auth } as never, error => (error ? reject(error) : resolve()))
    })
  return smtp
}

/** Mail by SMTP over a few connections that are kept. Only what stood behind DATA when a connection broke may have left. */
export const smtpProvider = (settings: SmtpSettings, name = 'smtp'): Provider => {
  const { connections = 5, from } = settings
  const idle: SMTPConnection[] = []
  let closed = false

  const over = (smtp: SMTPConnection, message: Outgoing, raw: Buffer): Promise<Outcome> =>
    new Promise(resolve => {
      let sent = false
      const body = {
        pipe: (stream: NodeJS.WritableStream) => {
          sent = true
          stream.end(raw)
        },
      }
      smtp.send({ from: addressOf(from), to: [message.to], size: raw.length }, body as never, fault => {
        if (fault) {
          const known = (fault as SmtpError).responseCode
          if (known && known !== 421) smtp.reset(() => idle.push(smtp))
          else smtp.close()
          return resolve(outcomeOf(fault as SmtpError, sent))
        }
        idle.push(smtp)
        return resolve({ status: 'accepted' })
      })
    })
  const usable = () => {
    for (let smtp = idle.pop(); smtp; smtp = idle.pop())
      if (!(smtp as unknown as { _destroyed: boolean })._destroyed) return smtp
    return undefined
  }
  const sendOne = async (message: Outgoing): Promise<Outcome> => {
    try {
      const raw = await rawOf(message, from)
      return await over(usable() ?? (await open(settings)), message, raw)
    } catch (error) {
      return outcomeOf(error as SmtpError, false)
    }
  }
  return {
    name,
    channel: 'email',
    chunk: connections,
    confirms: false,
    send: messages => Promise.all(messages.map(sendOne)),
    close: async () => {
      if (closed) return
      closed = true
      for (const smtp of idle.splice(0)) smtp.quit()
    },
  }
}
