import type { EventDetails, Order } from '@flow/contracts'
import type { Crowd } from './crowd.ts'
import type { Username } from './data/people.ts'
import { atOnce, type DemoCall, expectOk } from './demo-api.ts'
import type { Standing } from './fill-events.ts'
import type { Guest } from './fill-people.ts'

const take = async (reply: ReturnType<DemoCall>, username: Username): Promise<void> => {
  // Full, or over while the world was being filled: one who comes too late stays at home.
  if ((await reply).status !== 409) await expectOk(reply, `let ${username} take part`)
}

/** Buys tickets of the first kind, to be paid at the door, like everybody who goes to what costs. */
const buy = async (call: DemoCall, token: string, path: string, partySize: number): Promise<void> => {
  const { tiers } = await expectOk<EventDetails>(call(token, 'GET', path), 'look at the tickets')
  const lines = [{ tierId: tiers[0]?.id, quantity: partySize }]
  const held = await call(token, 'POST', `${path}/orders`, { lines })
  // Sold out, or over while the world was being filled: one who comes too late stays at home.
  if (held.status === 409) return
  const { id } = await expectOk<Order>(Promise.resolve(held), 'hold tickets')
  await expectOk(call(token, 'POST', `/api/v1/orders/${id}/complete`, { method: 'door' }), 'get tickets')
}

/** Lets people go to events and like them. Only called for events that nobody noticed yet. */
export const putCrowds = async (
  call: DemoCall,
  crowds: readonly Crowd[],
  standing: ReadonlyMap<string, Standing>,
  guests: ReadonlyMap<Username, Guest>,
): Promise<void> => {
  const steps = crowds.flatMap(({ event, going, likes }) => {
    const path = `/api/v1/events/${standing.get(event.title)?.id}`
    return [
      ...going.map(({ username, partySize }) => ({
        username,
        act: (token: string) =>
          event.price === undefined
            ? take(call(token, 'POST', `${path}/attend`, { partySize }), username)
            : buy(call, token, path, partySize),
      })),
      ...likes.map(username => ({
        username,
        act: (token: string) => take(call(token, 'POST', `${path}/like`), username),
      })),
    ]
  })
  await atOnce(4, steps, async ({ username, act }) => {
    const token = guests.get(username)?.token
    if (token) await act(token)
  })
}
