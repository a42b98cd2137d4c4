import type { AnswersReport, Id, UserActor } from '@flow/contracts'
import { int4, statement, text } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { requireEditor } from '../events/policy.ts'

/** Each answer once with how many valid tickets gave it; of several choices each counts. */
const countAnswers = statement(
  'sales.answers',
  { key: text, answer: text, count: int4 },
  `select a.key, v.value #>> '{}' as answer, count(*)::int as count
   from tickets t cross join lateral jsonb_each(t.answers) a
   cross join lateral jsonb_array_elements(
     case jsonb_typeof(a.value) when 'array' then a.value else jsonb_build_array(a.value) end) v
   where t.event_id = $1 and t.status = 'valid'
   group by 1, 2 order by 1, 3 desc, 2 limit 2000`,
)

/** What those who come answered to the organiser's questions, the most frequent first. @throws 404, 403 */
export const answersReport = async (
  { db }: Pick<ServiceDeps, 'db'>,
  actor: UserActor,
  eventId: Id,
): Promise<AnswersReport> => {
  await requireEditor(db, actor, eventId)
  return { items: await db.asService('answers of an event', tx => tx.all(countAnswers, [eventId])) }
}
