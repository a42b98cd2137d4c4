import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { GatheringSocket } from './gathering-socket.ts'

test('what is written in one turn is sent together and in order, and the socket ends when it is told to', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const socket = new GatheringSocket()
  const came = once(server, 'connection')
  socket.connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const [other] = await came
  const calls: number[] = []
  const written = socket._writev?.bind(socket)
  socket._writev = (chunks, done) => {
    calls.push(chunks.length)
    written?.(chunks, done)
  }
  const heard: Buffer[] = []
  other.on('data', (part: Buffer) => heard.push(part))
  socket.write('a')
  socket.write('b', 'latin1')
  await new Promise<void>(resolve => socket.write('c', () => resolve()))
  socket.write('d')
  socket.end('e')
  await once(other, 'end')
  expect(Buffer.concat(heard).toString()).toBe('abcde')
  expect(calls).toEqual([3, 2])
})
