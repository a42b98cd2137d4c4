import { type UserActor, userRegistered } from '@flow/contracts'
import { anActor, type ServiceUnderTest } from '@flow/testkit'

/** Somebody of whom this service was told: others can give tickets to them. */
export const aKnownPerson = async ({
  db,
  service,
}: Pick<ServiceUnderTest<'events'>, 'db' | 'service'>): Promise<UserActor> => {
  const actor = anActor()
  const username = `u${actor.id.slice(-8)}`
  const payload = {
    userId: actor.id,
    username,
    displayName: `Person ${username}`,
    avatarUrl: null,
    visibility: 'public',
  }
  await db.asService('test', async tx => {
    for (const one of service.instance.consumers.users ?? [])
      if (one.event === userRegistered) await one.handle(tx, { payload } as never)
  })
  return actor
}
