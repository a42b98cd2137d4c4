import type { Crowd } from './crowd.ts'
import type { Username } from './data/people.ts'
import { atOnce, type DemoCall, expectOk } from './demo-api.ts'
import type { Standing } from './fill-events.ts'
import type { Guest } from './fill-people.ts'

/** Lets people go to events and like them. Doing it again changes nothing. */
export const putCrowds = async (
  call: DemoCall,
  crowds: readonly Crowd[],
  standing: ReadonlyMap<string, Standing>,
  guests: ReadonlyMap<Username, Guest>,
): Promise<void> => {
  const steps = crowds.flatMap(({ event, going, likes }) => {
    const path = `/api/v1/events/${standing.get(event.title)?.id}`
    return [
      ...going.map(({ username, partySize }) => ({ username, path: `${path}/attend`, body: { partySize } })),
      ...likes.map(username => ({ username, path: `${path}/like`, body: undefined })),
    ]
  })
  await atOnce(4, steps, async ({ username, path, body }) => {
    const token = guests.get(username)?.token
    if (!token) return
    const reply = call(token, 'POST', path, body)
    // Full, or over while the world was being filled: one who comes too late stays at home.
    if ((await reply).status !== 409) await expectOk(reply, `let ${username} take part`)
  })
}
