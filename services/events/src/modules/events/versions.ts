import type { Id, UserActor } from '@flow/contracts'
import { int4, nullable, statement, type Tx, text, textArray, timestamptz } from '@flow/postgres'
import { problem } from '@flow/service-kit'

/** So many changes of an event are remembered. */
const KEPT = 100

const insert = statement(
  'events.noteVersion',
  {},
  `with forgotten as (
     delete from event_versions v using events e where e.id = $1 and v.event_id = $1 and v.version <= e.version - ${KEPT}
   )
   insert into event_versions (event_id, version, actor_id, changed, at)
   select id, version, $2, $3::text[], $4::timestamptz from events where id = $1
   on conflict (event_id, version) do nothing`,
)

const changesSince = statement(
  'events.changesSince',
  { version: int4, changed: textArray, at: timestamptz, by: nullable(text) },
  `select v.version, v.changed, v.at, p.display_name as by
   from event_versions v left join people p on p.id = v.actor_id
   where v.event_id = $1 and v.version > $2 order by v.version`,
)

/** Remembers who brought an event to its present version, and what changed with it. */
export const noteVersion = async (
  tx: Tx,
  actor: UserActor,
  noted: { readonly eventId: Id; readonly changed: readonly string[]; readonly now: Date },
): Promise<void> => {
  await tx.run(insert, [noted.eventId, actor.id, noted.changed, noted.now])
}

const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The version a client says it changes: `"3"` of `If-Match`, or the `ETag` of what it read; null when any will do. */
const versionOf = (ifMatch: string | undefined): number | null => {
  if (ifMatch === undefined || ifMatch === '*') return null
  const version = /^(?:W\/)?"(\d{1,9})(?:\.[\w-]+)?"$/.exec(ifMatch)?.[1]
  if (version === undefined)
    throw problem('precondition_failed', {
      detail: 'If-Match must be the ETag of the event, or its version in quotes: "3".',
    })
  return Number(version)
}

/**
 * Refuses a change that was made on an old version, and tells what others changed since.
 * @throws 412 with one error for each field that changed, and by whom.
 */
export const checkVersion = async (
  tx: Tx,
  eventId: Id,
  { ifMatch, version }: { readonly ifMatch: string | undefined; readonly version: number },
): Promise<void> => {
  const wanted = versionOf(ifMatch)
  if (wanted === null || wanted === version) return
  const since = await tx.all(changesSince, [eventId, wanted])
  const fields = new Map<string, string>()
  for (const row of since)
    for (const column of row.changed)
      fields.set(camel(column), `${row.by ?? 'somebody'} changed it on ${row.at.toISOString()}`)
  throw problem('precondition_failed', {
    detail: `You changed version ${wanted}; version ${version} is there now. Read it again and repeat the change.`,
    errors: [...fields].map(([field, message]) => ({ path: `/${field}`, code: 'changed', message })),
  })
}
