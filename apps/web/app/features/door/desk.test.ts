import { expect, test } from 'vitest'
import { createDesk, type DeskOptions } from './desk.ts'
import { type Backlog, EMPTY } from './queue.ts'

const ANNA = '0198c0de-0000-7000-8000-000000000001'
const DATE = '0198c0de-0000-7000-8000-0000000000aa'

/** A door whose network can be cut, on a device that keeps its things beyond the page. */
const doorway = () => {
  const device: { backlog: Backlog; cut: boolean; told: string[]; room: boolean } = {
    backlog: EMPTY,
    cut: false,
    told: [],
    room: true,
  }
  const wire = <Answer>(answer: Answer): Promise<Answer> =>
    device.cut ? Promise.reject(new TypeError('no network')) : Promise.resolve(answer)
  const options: DeskOptions = {
    eventId: 'event',
    occurrenceId: undefined,
    deviceId: 'gate-1',
    now: () => new Date('2026-11-23T18:05:00.000Z'),
    api: {
      doorList: () =>
        wire({
          eventId: 'event',
          occurrenceId: DATE,
          title: 'Concert',
          startsAt: '2026-11-23T20:00:00.000Z',
          generatedAt: '2026-11-23T18:00:00.000Z',
          currency: null,
          qr: { prefix: 'FLOW1.', algorithm: 'Ed25519' as const, publicKeys: [] },
          tiers: [''],
          columns: ['id', 'code', 'name', 'tier', 'version', 'status', 'checkedInAt', 'due'],
          tickets: [[ANNA, 'AB10CD', 'Anna', 0, 1, 1, 0, 0]],
        }),
      checkIn: () => wire({ status: 'ok' as const }),
      checkInAll: (_event, _date, batch) => {
        if (!device.cut) device.told.push(...batch.map(({ code, scannedAt }) => `${code} ${scannedAt}`))
        const firstCheckIn = { at: '2026-11-23T18:01:00.000Z', deviceId: 'gate-2', by: null }
        return wire({ items: batch.map(() => ({ status: 'already' as const, firstCheckIn })) })
      },
      undoCheckIn: () => wire(undefined as never),
    },
    keep: {
      readList: () => Promise.resolve(null),
      keepList: () => Promise.resolve(),
      readBacklog: () => device.backlog,
      keepBacklog: backlog => {
        if (device.room) device.backlog = backlog
        return device.room
      },
    },
  }
  return { device, options }
}

test('scans made without a network outlive the page and are told once; conflicts are shown', async () => {
  const { device, options } = doorway()
  const desk = createDesk(options)
  await desk.start()
  device.cut = true
  expect(await desk.scan('AB10CD')).toMatchObject({ status: 'ok' })
  expect(await desk.scan('AB10CD')).toMatchObject({ status: 'already' })
  expect(desk.snapshot()).toMatchObject({ online: false })
  const reloaded = createDesk(options)
  expect(reloaded.snapshot().backlog.queue).toHaveLength(2)
  device.cut = false
  await reloaded.start()
  await reloaded.sync()
  expect(device.told).toEqual(['AB10CD 2026-11-23T18:05:00.000Z', 'AB10CD 2026-11-23T18:05:00.000Z'])
  expect(reloaded.snapshot()).toMatchObject({ online: true, backlog: { queue: [] } })
  expect(reloaded.snapshot().backlog.conflicts).toMatchObject([{ name: 'Anna', status: 'already' }])
})

test('a check-in that nobody heard of is taken back without a network', async () => {
  const { device, options } = doorway()
  const desk = createDesk(options)
  await desk.start()
  device.cut = true
  await desk.scan('AB10CD')
  await desk.undo(ANNA)
  expect(device.backlog).toEqual(EMPTY)
  await expect(desk.undo(ANNA)).rejects.toThrow('no network')
})

test('a device that cannot keep a scan does not answer it', async () => {
  const { device, options } = doorway()
  const desk = createDesk(options)
  await desk.start()
  device.cut = true
  device.room = false
  expect(await desk.scan('AB10CD')).toBeNull()
  expect(desk.snapshot().full).toBe(true)
})
