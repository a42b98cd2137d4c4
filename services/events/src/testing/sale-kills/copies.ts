import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import type { UserActor } from '@flow/contracts'
import { toIdentityHeaders } from '@flow/service-kit'

const PAUSE_MS = 25
/** Copies that end by themselves because the database is away when they start; more are a fault of ours. */
const MOST_ENDS = 50

export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: whoever asked knows what came back
  readonly body: any
}

export interface Call {
  readonly actor?: UserActor
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  /** An object as JSON, or bytes as they are. */
  readonly body?: object | string
  readonly headers?: Readonly<Record<string, string>>
}

/** Processes of the events service on one database, any of which may die at any moment. */
export interface Copies {
  /** Sends a call to one copy or another until it is answered; lost and 503 answers are tried again. */
  call(call: Call): Promise<Reply>
  /** Kills a copy by SIGKILL, and starts another in its place. */
  kill(nth: number): void
  stop(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const pause = () => new Promise(resolve => setTimeout(resolve, PAUSE_MS))

const tell = async (
  port: number,
  { actor, method = 'GET', path, body, headers }: Call,
  key: string,
): Promise<Reply> => {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      'x-api-key': key,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(actor ? toIdentityHeaders(actor) : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await reply.text()
  return { status: reply.status, body: text ? JSON.parse(text) : undefined }
}

export interface CopiesOptions {
  /** What a copy runs. */
  readonly script: string
  readonly count: number
  readonly env: Readonly<Record<string, string>>
  readonly serviceKey: string
  /** Chance in [0, 1): which copy is asked. */
  readonly chance: () => number
  /** An answer came. */
  readonly heard: (reply: Reply, call: Call) => void
  /** Where copies write what they log. */
  readonly logFile: string
}

export const startCopies = async ({
  script,
  count,
  env,
  serviceKey,
  chance,
  heard,
  logFile,
}: CopiesOptions): Promise<Copies> => {
  const ports = await Promise.all(Array.from({ length: count }, freePort))
  const log = openSync(logFile, 'a')
  const children: ChildProcess[] = []
  let stopping = false
  let ended = 0
  const start = (nth: number) => {
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, ...env, FLOW_HOST: '127.0.0.1', FLOW_PORT: String(ports[nth]) },
      stdio: ['ignore', log, log],
    })
    children[nth] = child
    child.once('exit', (_, signal) => {
      if (signal !== 'SIGKILL') ended++
      if (!stopping && ended < MOST_ENDS) start(nth)
    })
  }
  for (const nth of ports.keys()) start(nth)
  const killAll = () => {
    stopping = true
    for (const child of children) child.kill('SIGKILL')
  }
  process.once('exit', killAll)
  const call = async (given: Call): Promise<Reply> => {
    for (;;) {
      if (ended >= MOST_ENDS) throw new Error('copies of the service end by themselves')
      const port = ports[Math.floor(chance() * count)] as number
      const reply = await tell(port, given, serviceKey).catch(() => undefined)
      if (reply) heard(reply, given)
      if (reply && reply.status !== 503) return reply
      await pause()
    }
  }
  return {
    call,
    kill: nth => void children[nth]?.kill('SIGKILL'),
    stop: async () => {
      process.off('exit', killAll)
      const gone = children.map(child => once(child, 'exit'))
      killAll()
      await Promise.all(gone)
      closeSync(log)
    },
  }
}
