import { test as base, expect } from 'vitest'
import { aMessage, smtpOutside } from '../../testing/outside.ts'
import { oneLine } from '../templates/engine.ts'
import { smtpProvider } from './smtp.ts'

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures asked for
  .extend('server', async ({}, { onCleanup }) => {
    const server = await smtpOutside()
    onCleanup(() => server.close())
    return server
  })
  .extend('smtp', async ({ server }, { onCleanup }) => {
    const provider = smtpProvider({ url: server.url, from: 'Flow <no-reply@flow.example>', timeoutMs: 2_000 })
    onCleanup(() => provider.close?.())
    return provider
  })

test('a mail arrives with its text, its page, its id and one-click unsubscribe', async ({ smtp, server }) => {
  const message = aMessage()
  expect(await smtp.send([message])).toEqual([{ status: 'accepted' }])
  const [mail] = server.mails
  expect(mail?.to).toBe('giulia@example.org')
  expect(mail?.raw).toContain('From: Flow <no-reply@flow.example>')
  expect(mail?.raw).toContain('To: Giulia <giulia@example.org>')
  expect(mail?.raw).toContain(`Message-ID: <${message.id}@flow.example>`)
  expect(mail?.raw).toContain('List-Unsubscribe: <https://flow.example/unsubscribe/x>')
  expect(mail?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(mail?.raw).toMatch(/text\/plain[\s\S]*text\/html/)
})

test('a file goes along', async ({ smtp, server }) => {
  const attachments = [
    { name: 'event.ics', type: 'text/calendar; charset=utf-8; method=PUBLISH', text: 'BEGIN:VCALENDAR' },
  ]
  await smtp.send([aMessage({ attachments })])
  const raw = server.mails[0]?.raw ?? ''
  expect(raw).toMatch(/Content-Type: text\/calendar;[\s\S]*event\.ics/)
})

test('connections are kept for the mails that follow', async ({ smtp, server }) => {
  for (let nth = 0; nth < 3; nth++) await smtp.send([aMessage(), aMessage()])
  expect(server.mails).toHaveLength(6)
})

const hostile = 'Anna\r\nBcc: everybody@example.org\r\n\r\n<script>alert(1)</script>\u202e'

test('hostile names and subjects stay where they belong', async ({ smtp, server }) => {
  await smtp.send([aMessage({ toName: hostile, subject: hostile })])
  const raw = server.mails[0]?.raw ?? ''
  const [head = ''] = raw.split('\r\n\r\n')
  expect(head).not.toMatch(/^bcc:/im)
  expect(server.mails[0]?.to).toBe('giulia@example.org')
  expect(oneLine(hostile)).toBe('Anna Bcc: everybody@example.org <script>alert(1)</script>')
})

test.for([
  [550, 'bounced'],
  [553, 'bounced'],
  [450, 'failed'],
  [421, 'throttled'],
  [452, 'throttled'],
] as const)('a recipient refused with %i is %s', async ([code, status], { smtp, server }) => {
  server.refuse = { rcpt: () => [code, 'no'] }
  expect(await smtp.send([aMessage()])).toMatchObject([{ status }])
  server.refuse = {}
  expect(await smtp.send([aMessage()])).toEqual([{ status: 'accepted' }])
})

test.for([
  [[554, 'spam'], 'refused'],
  [[451, 'later'], 'failed'],
  ['break', 'unknown'],
] as const)('a message answered by %j is %s', async ([answer, status], { smtp, server }) => {
  server.refuse = { data: () => (answer === 'break' ? answer : [...answer]) }
  expect(await smtp.send([aMessage()])).toMatchObject([{ status }])
})

test('a server that is not there has taken nothing', async () => {
  const smtp = smtpProvider({ url: 'smtp://127.0.0.1:1', from: 'a@b.example', timeoutMs: 500 })
  expect(await smtp.send([aMessage()])).toMatchObject([{ status: 'failed' }])
})
