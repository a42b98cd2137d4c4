import { newId, type PersonContact, type PersonCopy, userRegistered } from '@flow/contracts'
import { serviceClient } from '@flow/service-kit'
import { type ServiceUnderTest, startServiceUnderTest } from '@flow/testkit'
import { test as base } from 'vitest'
import { type NotificationsOptions, notificationsServiceWith } from '../service.ts'
import { aCopy, hear } from './world.ts'

/** What the users service would answer of people made here. */
export const addressBook = () => {
  const contacts = new Map<string, PersonContact>()
  const dropped: string[] = []
  const calls = {
    contacts: async ({ userIds }: { userIds: readonly string[] }) =>
      userIds.flatMap(id => (contacts.get(id) ? [contacts.get(id) as PersonContact] : [])),
    dropPushDevices: async ({ ids }: { ids: readonly string[] }) => void dropped.push(...ids),
  }
  return { contacts, dropped, calls }
}

export interface House {
  readonly running: ServiceUnderTest<'notifications'>
  readonly book: ReturnType<typeof addressBook>
  /** Makes a person whom this service knows and can reach. */
  person(copy?: Partial<PersonCopy>, contact?: Partial<PersonContact>): Promise<PersonCopy & { readonly email: string }>
}

/** The service with workers that run, and people it can reach. */
export const openHouse = async (options: NotificationsOptions, postgresUrl?: string): Promise<House> => {
  const book = addressBook()
  const running = await startServiceUnderTest(
    notificationsServiceWith({ tickMs: 20, retryBaseMs: 1, ...options }),
    { services: serviceClient(name => (name === 'users' ? book.calls : undefined)) },
    ...(postgresUrl ? [postgresUrl] : []),
  )
  await running.service.begin()
  const world = { db: running.db, consumers: running.service.instance.consumers }
  return {
    running,
    book,
    person: async (given = {}, contact = {}) => {
      const copy = aCopy(given)
      const email = contact.email ?? `${copy.username}.${newId().slice(-6)}@example.org`
      book.contacts.set(copy.userId, {
        ...{ userId: copy.userId, email, emailVerified: true, phone: null, devices: [] },
        ...contact,
      })
      await hear(world, userRegistered, copy)
      return { ...copy, email }
    },
  }
}

/** A vitest `test` whose cases share one such house. */
export const houseTest = (options: NotificationsOptions = {}) =>
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures asked for
  base.extend('house', { scope: 'file' }, async ({}, { onCleanup }) => {
    const house = await openHouse(options)
    onCleanup(() => house.running.stop())
    return house
  })

/** Messages by state; what is accepted is always the sum. */
export const statesOf = async ({ running: { db } }: House, userId?: string): Promise<Record<string, number>> => {
  const query = {
    text: 'select state, count(*)::int as count from deliveries where $1::uuid is null or user_id = $1 group by state',
    params: [userId ?? null],
  }
  const rows = await db.asService('test', tx => tx.query<{ state: string; count: number }>(query))
  return Object.fromEntries(rows.map(row => [row.state, row.count]))
}
