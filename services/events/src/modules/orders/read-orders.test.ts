import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

interface Page {
  readonly items: ReadonlyArray<{ readonly id: string }>
  readonly nextCursor: string | null
  readonly previousCursor: string | null
}

test('the orders of an event page forth and back over the same pages, also while new ones come', async ({
  api,
  clock,
}) => {
  const { event, organiser } = await makeEvent(api, { tiers: [{ name: 'Seat', kind: 'free' }] })
  const path = `/api/v1/events/${event.id}/orders`
  const lines = [{ tierId: event.tiers[0]?.id, quantity: 1 }]
  const buy = async () => {
    clock.advance(1)
    return (await api.as(anActor()).post(path, { lines })).body.id as string
  }
  const bought: string[] = []
  for (let nth = 0; nth < 5; nth++) bought.push(await buy())
  const read = async (cursor?: string | null): Promise<Page> =>
    (await api.as(organiser).get(`${path}?limit=2${cursor ? `&cursor=${cursor}` : ''}`)).body
  const idsOf = ({ items }: Page) => items.map(({ id }) => id)
  const first = await read()
  const second = await read(first.nextCursor)
  const third = await read(second.nextCursor)
  expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(bought.toReversed())
  expect([first.previousCursor, third.nextCursor]).toEqual([null, null])
  const newest = await buy()
  const back = await read(third.previousCursor)
  expect(idsOf(back)).toEqual(idsOf(second))
  expect(idsOf(await read(back.nextCursor))).toEqual(idsOf(third))
  const start = await read(back.previousCursor)
  expect(idsOf(start)).toEqual(idsOf(first))
  const top = await read(start.previousCursor)
  expect([idsOf(top), top.previousCursor]).toEqual([[newest], null])
})
