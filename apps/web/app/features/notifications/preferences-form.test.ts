import { expect, test } from 'vitest'
import { boxOf, changeOf, grouped } from './preferences-form.ts'

const formOf = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}
const quiet = [
  ['from', '22:00'],
  ['to', '07:00:00'],
] as const

test('only boxes that were turned are sent, each way', () => {
  const form = formOf([
    ['was', boxOf('event_reminder', 'push')],
    ['was', boxOf('event_update', 'email')],
    ['on', boxOf('event_update', 'email')],
    ['on', boxOf('event_update', 'sms')],
    ...quiet,
  ])
  expect(changeOf(form).items).toEqual([
    { type: 'event_update', channel: 'sms', enabled: true },
    { type: 'event_reminder', channel: 'push', enabled: false },
  ])
})

test('a box of no channel is left out', () => {
  expect(changeOf(formOf([['on', 'event_update.pigeon'], ['on', 'nonsense'], ...quiet])).items).toEqual([])
})

test('quiet hours, rhythm and reminders are sent as they stand in the form', () => {
  expect(changeOf(formOf([['quiet', 'on'], ['digest', 'weekly'], ['reminder', 'hours'], ...quiet]))).toEqual({
    items: [],
    quietHours: { enabled: true, from: '22:00', to: '07:00' },
    digest: 'weekly',
    reminders: ['hours'],
  })
  expect(changeOf(formOf([['digest', 'never'], ...quiet]))).toEqual({
    items: [],
    quietHours: { enabled: false, from: '22:00', to: '07:00' },
    reminders: [],
  })
})

test('every row stands in one group, and what has none is of Flow', () => {
  const row = (type: 'event_update' | 'event_like' | 'security_alert') =>
    ({ type, locked: false, digest: false, channels: {} }) as const
  const rows = [row('security_alert'), row('event_like'), row('event_update')]
  expect(grouped(rows).map(([group, members]) => [group, ...members.map(({ type }) => type)])).toEqual([
    ['going', 'event_update'],
    ['people'],
    ['hosting', 'event_like'],
    ['flow', 'security_alert'],
  ])
})
