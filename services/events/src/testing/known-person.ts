import { type UserActor, userRegistered } from '@flow/contracts'
import { anActor, type ServiceUnderTest } from '@flow/testkit'

type House = Pick<ServiceUnderTest<'events'>, 'db' | 'service'>

/** Somebody of whom this service was told: others can give tickets to them. */
export const aKnownPerson = async (house: House): Promise<UserActor> => {
  const actor = anActor()
  await tellOf(house, actor)
  return actor
}

/** Tells this service of a person, or that the person was suspended or is back. */
export const tellOf = async ({ db, service }: House, actor: UserActor, { active = true } = {}): Promise<void> => {
  const username = `u${actor.id.slice(-8)}`
  const payload = {
    userId: actor.id,
    username,
    displayName: `Person ${username}`,
    avatarUrl: null,
    visibility: 'public',
    active,
  }
  await db.asService('test', async tx => {
    for (const one of service.instance.consumers.users ?? [])
      if (one.event === userRegistered) await one.handle(tx, { payload } as never)
  })
}
