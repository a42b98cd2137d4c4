import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog, type Log } from './log.ts'

const written = (write: (log: Log) => void): Record<string, unknown> => {
  let text = ''
  const destination = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    },
  })
  write(createLog({ level: 'info', service: 'test', destination }))
  return JSON.parse(text)
}

test.each([
  ['at the top', { password: 'hunter2' }],
  ['inside', { request: { headers: { authorization: 'hunter2', cookie: 'hunter2' } } }],
  ['in a list', { people: [{ name: 'a' }, { email: 'hunter2' }] }],
  ['on an error', { err: Object.assign(new Error('no'), { token: 'hunter2', cause: { secret: 'hunter2' } }) }],
])('a secret %s is not written', (_, details) => {
  const line = written(log => log.info(details, 'something'))
  expect(JSON.stringify(line)).not.toContain('hunter2')
  expect(JSON.stringify(line)).toContain('[removed]')
  expect(line).toMatchObject({ msg: 'something', service: 'test' })
})

test('what is logged is not changed by taking its secrets out', () => {
  const details = { code: 'hunter2', status: 200 }
  const line = written(log => log.info(details, 'something'))
  expect(line).toMatchObject({ code: '[removed]', status: 200 })
  expect(details).toEqual({ code: 'hunter2', status: 200 })
})

test('an error keeps its message, its stack and the reason behind it', () => {
  const line = written(log => log.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'failed'))
  expect(line.err).toMatchObject({ type: 'Error', message: expect.stringContaining('inner') })
  expect(JSON.stringify(line.err)).toContain('log.test')
})

test('what holds itself can be logged', () => {
  const details: Record<string, unknown> = { status: 200 }
  details.self = details
  expect(written(log => log.info(details, 'round'))).toMatchObject({ status: 200, msg: 'round' })
})
