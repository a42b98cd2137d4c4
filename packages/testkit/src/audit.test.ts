import { newId, type ServiceName } from '@flow/contracts'
import { audit, readAudit, type ServiceDefinition } from '@flow/service-kit'
import { expect } from 'vitest'
import { anActor } from './api.ts'
import { serviceTest } from './service-test.ts'

const silent: ServiceDefinition<ServiceName> = {
  name: 'social',
  migrations: new URL('../fixtures/', import.meta.url),
  build: ({ db }) => ({
    internal: { overview: async () => ({}), audit: readAudit(db, 'social') },
    consumers: {},
    plugin: async () => undefined,
  }),
}

const test = serviceTest(silent)

test('the trail is read page by page without losing or repeating a line, also of one moment', async ({
  db,
  service,
}) => {
  const actor = anActor()
  await db.asUser(actor, async tx => {
    for (let nth = 0; nth < 7; nth++)
      await audit(tx, actor, { action: `count.${nth}`, subject: { type: 'nth', id: null } })
  })
  const all = await service.internal.audit({ limit: 100, actorId: actor.id })
  const paged = []
  for (let before: string | undefined; ; ) {
    const page = await service.internal.audit({ limit: 3, actorId: actor.id, before })
    paged.push(...page)
    before = page.at(-1)?.id
    if (page.length < 3) break
  }
  expect(paged).toEqual(all)
  expect(paged).toHaveLength(7)
  expect(paged.map(({ id }) => id)).toEqual(
    paged
      .map(({ id }) => id)
      .sort()
      .reverse(),
  )
})

test('the trail is narrowed by action, person, subject and time', async ({ db, service }) => {
  const [anna, bruno] = [anActor(), anActor()]
  const concert = newId()
  await db.asUser(anna, tx => audit(tx, anna, { action: 'event.publish', subject: { type: 'event', id: concert } }))
  await db.asUser(bruno, async tx => {
    await audit(tx, bruno, { action: 'event.cancel', subject: { type: 'event', id: concert } })
    await audit(tx, bruno, { action: 'session.start', subject: { type: 'user', id: bruno.id } })
  })
  const actions = async (asked: object) =>
    (await service.internal.audit({ limit: 100, ...asked })).map(({ action }) => action).sort()
  expect(await actions({ subjectId: concert })).toEqual(['event.cancel', 'event.publish'])
  expect(await actions({ subjectId: concert, action: 'event.c' })).toEqual(['event.cancel'])
  expect(await actions({ actorId: bruno.id, action: 'event' })).toEqual(['event.cancel'])
  expect(await actions({ actorId: bruno.id, action: '%' })).toEqual([])
  const minute = 60_000
  const ago = (ms: number) => new Date(Date.now() - ms).toISOString()
  expect(await actions({ actorId: anna.id, since: ago(minute) })).toEqual(['event.publish'])
  expect(await actions({ actorId: anna.id, since: ago(-minute) })).toEqual([])
})
