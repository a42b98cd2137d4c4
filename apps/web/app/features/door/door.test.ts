import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { countsOf, findByName, mergeList } from './door-list.ts'
import { afterSync, EMPTY, MOST_QUEUED, type QueuedScan, withoutTicket, withScan } from './queue.ts'
import { readCode, verdictOf } from './verdict.ts'
import { isSigned } from './verify-qr.ts'

const ANNA = '0198c0de-0000-7000-8000-000000000001'
const BO = '0198c0de-0000-7000-8000-000000000002'
const DATE = '0198c0de-0000-7000-8000-0000000000aa'
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')

const told = (tickets: Array<Array<string | number>>, tiers = ['Balcony', 'Floor']) => ({
  eventId: '0198c0de-0000-7000-8000-0000000000bb',
  occurrenceId: DATE,
  title: 'Concert',
  startsAt: '2026-11-23T20:00:00.000Z',
  generatedAt: '2026-11-23T18:00:00.000Z',
  currency: 'EUR',
  qr: { prefix: 'FLOW1.', algorithm: 'Ed25519' as const, publicKeys: [{ id: 7, key }] },
  tiers,
  columns: ['id', 'code', 'name', 'tier', 'version', 'status', 'checkedInAt', 'due'],
  tickets,
})
const list = mergeList(
  null,
  told([
    [ANNA, 'AB10CD', 'Anna D’Amico', 0, 2, 1, 0, 0],
    [BO, 'ZZ99ZZ', 'Bo Çelik', 1, 1, 0, 0, 0],
  ]),
)

const qrOf = (ticket: string, date: string, version: number, secret = privateKey) => {
  const body = Buffer.alloc(38)
  body.writeUInt16BE(7, 0)
  Buffer.from(ticket.replaceAll('-', ''), 'hex').copy(body, 2)
  Buffer.from(date.replaceAll('-', ''), 'hex').copy(body, 18)
  body.writeUInt32BE(version, 34)
  return `FLOW1.${Buffer.concat([body, sign(null, body, secret)]).toString('base64url')}`
}
const scan = (ticketId: string, scannedAt = '2026-11-23T18:05:00.000Z'): QueuedScan => ({
  code: 'AB10CD',
  scannedAt,
  deviceId: 'gate-1',
  ticketId,
  name: 'Anna',
  status: 'ok',
})
const ask = async (code: string, queue: readonly QueuedScan[] = []) => {
  const said = readCode(code)
  return verdictOf(list, queue, said, await isSigned(said, list.keys))
}

test('a code is found however it is typed, and let in once', async () => {
  expect(await ask(' ab-1o cd')).toMatchObject({ status: 'ok', ticket: { id: ANNA, tier: 'Balcony' } })
  const again = await ask('AB10CD', [scan(ANNA)])
  expect(again).toMatchObject({ status: 'already', at: Date.parse('2026-11-23T18:05:00.000Z') })
  expect(await ask('NOBODY')).toMatchObject({ status: 'invalid', ticket: null })
  expect(await ask('ZZ99ZZ')).toMatchObject({ status: 'refunded' })
})

test('a QR counts with its signature, its date and its version', async () => {
  expect(await ask(qrOf(ANNA, DATE, 2))).toMatchObject({ status: 'ok', ticket: { name: 'Anna D’Amico' } })
  expect(await ask(qrOf(ANNA, DATE, 1))).toMatchObject({ status: 'invalid' })
  expect(await ask(qrOf(ANNA, BO, 2))).toMatchObject({ status: 'wrong_event' })
  expect(await ask(qrOf(ANNA, DATE, 2, generateKeyPairSync('ed25519').privateKey))).toMatchObject({ status: 'invalid' })
  for (const bad of ['FLOW1.', 'FLOW1.%%%', 'FLOW1.AAAA']) expect(await ask(bad)).toMatchObject({ status: 'invalid' })
})

test('who bought after the list was made comes in by a true signature, once', async () => {
  const late = '0198c0de-0000-7000-8000-000000000003'
  expect(await ask(qrOf(late, DATE, 1))).toMatchObject({ status: 'ok', isNew: true })
  expect(await ask(qrOf(late, DATE, 1), [scan(late)])).toMatchObject({ status: 'already' })
  expect(verdictOf(list, [], readCode(qrOf(late, DATE, 1)), undefined)).toMatchObject({ status: 'invalid' })
})

test('what changed is merged into the list, tiers by name', () => {
  const later = mergeList(list, told([[ANNA, 'AB10CD', 'Anna D’Amico', 0, 2, 1, 1_790_000_000, 0]], ['Floor']))
  expect(later.tickets).toHaveLength(2)
  expect(later.tickets[0]).toMatchObject({ tier: 'Floor', at: 1_790_000_000_000 })
  expect(countsOf(list, new Set([ANNA]))).toEqual([{ tier: 'Balcony', tickets: 1, inside: 1 }])
})

test('people are found by the beginnings of their names, without accents', () => {
  expect(findByName(list, 'amico an', 5)).toHaveLength(1)
  expect(findByName(list, 'nna', 5)).toHaveLength(0)
  expect(findByName(list, 'celik', 5)).toHaveLength(0)
  const others = list.tickets.map((ticket, nth) => ({
    ...ticket,
    valid: true,
    name: ['Zoë Łucka', 'Søren Weiß'][nth] ?? '',
  }))
  for (const asked of ['lucka', 'Łuck', 'soren weiss', 'WEISS'])
    expect(findByName({ ...list, tickets: others }, asked, 5), asked).toHaveLength(1)
  expect(findByName(list, '  ', 5)).toHaveLength(0)
})

test('a batch leaves what was scanned meanwhile, and tells who should not have been let in', () => {
  const first = scan(ANNA)
  const meanwhile = scan(BO, '2026-11-23T18:06:00.000Z')
  const at = '2026-11-23T18:01:00.000Z'
  const after = afterSync(
    { queue: [first, meanwhile], conflicts: [] },
    [first],
    [{ status: 'already', firstCheckIn: { at, deviceId: 'gate-2', by: null } }],
  )
  expect(after.queue).toEqual([meanwhile])
  expect(after.conflicts).toEqual([{ name: 'Anna', scannedAt: first.scannedAt, status: 'already', firstAt: at }])
  const own = afterSync(
    { queue: [first], conflicts: [] },
    [first],
    [{ status: 'already', firstCheckIn: { at, deviceId: 'gate-1', by: null } }],
  )
  expect(own).toEqual(EMPTY)
})

test('the backlog is bounded, and a scan taken back is never told', () => {
  const full = { queue: Array.from({ length: MOST_QUEUED }, () => scan(ANNA)), conflicts: [] }
  expect(withScan(full, scan(BO))).toBeNull()
  expect(withoutTicket(full, ANNA)).toEqual(EMPTY)
})
