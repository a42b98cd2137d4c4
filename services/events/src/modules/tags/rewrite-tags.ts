import { statement, type Tx, text, uuid } from '@flow/postgres'
import { relistMany } from '../events/relist.ts'

/** One rule after the other: two at once could send tags round in a circle. */
export const queue = statement('tags.queue', {}, 'select from pg_advisory_xact_lock(1013)')

const rewrite = statement(
  'tags.rewrite',
  { id: uuid, slug: text },
  'update events set tags = merged_tags(tags), updated_at = $2 where tags && $1::text[] returning id, slug',
)

/** Writes the tags of events that have one of these again, by the rules that hold now. Answers those events. */
export const rewriteTags = async (tx: Tx, tags: readonly string[], now: Date) => {
  const events = await tx.all(rewrite, [tags, now])
  await relistMany(
    tx,
    events.map(event => event.id),
    now,
  )
  return events
}
