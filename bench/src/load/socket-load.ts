import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { type Round, roundOf } from '../measure.ts'
import type { HttpLoad, HttpRequest } from './http-load.ts'

/** Longest wait for an answer, in milliseconds. */
const PATIENCE_MS = 60_000
const HEAD_END = '\r\n\r\n'

const textOf = (host: string, { method = 'GET', path, headers = {}, body = '' }: HttpRequest): string => {
  let head = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n`
  for (const name in headers) head += `${name}: ${headers[name]}\r\n`
  if (body) head += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
  return `${head}\r\n${body}`
}

/** Reads answers one after the other; each has a length. @throws for what is no such answer */
const answersOf = (socket: Socket, onAnswer: (status: number) => void): void => {
  let got = ''
  socket.setEncoding('latin1').on('data', (part: string) => {
    got += part
    const end = got.indexOf(HEAD_END)
    if (end < 0) return
    const length = /\r\ncontent-length: (\d+)\r\n/i.exec(got.slice(0, end + 2))?.[1]
    if (length === undefined) return void socket.destroy(new Error(`an answer without a length:\n${got}`))
    if (got.length < end + HEAD_END.length + Number(length)) return
    const status = Number(got.slice(9, 12))
    got = ''
    onAnswer(status)
  })
}

/**
 * Puts a server under load as `httpLoad` does, with a client that does nothing but write requests and count the bytes of
 * answers, for where the load itself would be the most expensive part of what is measured. Counts requests alone.
 */
export const socketLoad = async (load: HttpLoad & { until: { requests: number } }): Promise<Round> => {
  const { hostname, port, host } = new URL(load.url)
  const { connections, until, next, expected = [200], onStatus } = load
  const latencies: number[] = []
  let [failures, left] = [0, until.requests]
  const sockets = Array.from({ length: Math.min(connections, until.requests) }, () =>
    connect({ host: hostname, port: Number(port), noDelay: true }).setTimeout(PATIENCE_MS),
  )
  await Promise.all(sockets.map(socket => once(socket, 'connect')))
  const start = performance.now()
  const lane = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let sent = 0
      const send = () => {
        if (left-- <= 0) return void resolve(void socket.end())
        sent = performance.now()
        socket.write(textOf(host, next()))
      }
      socket.once('error', reject)
      socket.once('timeout', () => socket.destroy(new Error('an answer did not come')))
      socket.once('close', () => reject(new Error('the server closed a connection')))
      answersOf(socket, status => {
        const ms = performance.now() - sent
        onStatus?.(status, ms)
        if (expected.includes(status)) latencies.push(ms)
        else failures++
        send()
      })
      send()
    })
  await Promise.all(sockets.map(lane))
  return roundOf({ latencies, seconds: (performance.now() - start) / 1000, failures })
}
