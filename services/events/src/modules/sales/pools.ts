import { type Actor, type Id, type NewPool, newId, type Pool, type UserActor } from '@flow/contracts'
import { int4, statement, text, uuid } from '@flow/postgres'
import { clash, problem, type ServiceDeps } from '@flow/service-kit'
import { lockForEdit, requireSeen } from '../events/policy.ts'

type Deps = Pick<ServiceDeps, 'db'>

const columns = { id: uuid, name: text, capacity: int4 } as const
const listPools = statement(
  'pools.list',
  columns,
  'select id, name, capacity from pools where event_id = $1 order by name, id limit 100',
)
const putPool = statement(
  'pools.put',
  columns,
  `insert into pools as p (id, event_id, name, capacity) values ($1, $2, $3, $4)
   on conflict (id) do update set name = excluded.name, capacity = excluded.capacity where p.event_id = $2
   returning id, name, capacity`,
)
const followCapacity = statement(
  'pools.followCapacity',
  {},
  'update part_stock set capacity = $2 where part_id = $1 and capacity <> $2',
)
const findPool = statement('pools.find', { id: uuid }, 'select id from pools where id = $1 and event_id = $2')
const deletePool = statement('pools.delete', {}, 'delete from pools where id = $1 and event_id = $2')

/** Capacities that tiers of an event share. @throws 404 */
export const eventPools = async ({ db }: Deps, actor: Actor, eventId: Id): Promise<Pool[]> => {
  await requireSeen(db, actor, eventId)
  return db.read(actor, listPools, [eventId])
}

const refuseTooFew = (error: { code?: string }): never => {
  if (error.code === '23514') throw clash('/capacity', 'taken_already', 'More places are taken already.')
  throw error
}

/** Adds a pool, or changes the one with this id. @throws 404, 403, 409 for less than is taken */
export const savePool = ({ db }: Deps, actor: UserActor, eventId: Id, pool: NewPool, poolId?: Id): Promise<Pool> =>
  db.asUser(actor, async tx => {
    await lockForEdit(tx, eventId)
    if (poolId && !(await tx.first(findPool, [poolId, eventId]))) throw problem('resource_not_found')
    const row = await tx.one(putPool, [poolId ?? newId(), eventId, pool.name.trim(), pool.capacity])
    await tx.run(followCapacity, [row.id, row.capacity]).catch(refuseTooFew)
    return row
  })

/** @throws 404, 403, 409 while a tier takes from it */
export const removePool = ({ db }: Deps, actor: UserActor, eventId: Id, poolId: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    await lockForEdit(tx, eventId)
    const removed = await tx.run(deletePool, [poolId, eventId]).catch((error: { code?: string }) => {
      if (error.code === '23503') throw clash('', 'has_tiers', 'Tiers take from this pool.')
      throw error
    })
    if (removed === 0) throw problem('resource_not_found')
  })
