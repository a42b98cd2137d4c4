import { type Actor, type EventReview, eventReviewed, type Id, type NewReview, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { bool, float8, int4, nullable, type Row, statement, text, timestamptz } from '@flow/postgres'
import { audit, pageOf, problem, type ServiceDeps, timeCursor } from '@flow/service-kit'
import { tellOfRemoval } from '../moderation/tell-of-removal.ts'
import { PERSON, personColumns, presentPerson } from '../people/person-card.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

const columns = {
  rating: int4,
  text,
  created_at: timestamptz,
  updated_at: timestamptz,
  removable: bool,
  ...personColumns,
} as const
const REVIEW = `r.rating, r.text, r.created_at, r.updated_at,
  coalesce(r.author_id = auth.uid(), false) or flow.may('moderate') as removable, r.author_id as person_id, ${PERSON}`

const listReviews = statement(
  'reviews.list',
  columns,
  `select ${REVIEW} from reviews r left join people p on p.id = r.author_id
   where r.event_id = $1 and ($2::timestamptz is null or (r.created_at, r.author_id) < ($2, $3::uuid))
   order by r.created_at desc, r.author_id desc limit $4`,
)
const findReview = statement(
  'reviews.find',
  columns,
  `select ${REVIEW} from reviews r left join people p on p.id = r.author_id 
   where r.event_id = $1 and r.author_id = $2`,
)
const findReviewed = statement(
  'reviews.event',
  { title: text, slug: text },
  'select title, slug from events where id = $1',
)
const deleteReview = statement('reviews.delete', {}, 'delete from reviews where event_id = $1 and author_id = $2')
const summary = statement(
  'reviews.summary',
  { count: int4, average: nullable(float8) },
  `select (select count(*)::int from reviews where event_id = e.id) as count,
     (select avg(rating)::float8 from reviews where event_id = e.id) as average
   from events e where e.id = $1`,
)
/** Whether the caller went to a date of the event that has begun. */
const findVisit = statement(
  'reviews.visit',
  { been: bool, going: bool },
  `select exists (select from attendances a join occurrences o on o.id = a.occurrence_id
       where a.event_id = e.id and a.user_id = auth.uid() and a.status = 'going' and o.ends_at <= $2::timestamptz) as been,
     goes_to(e.id) as going
   from events e where e.id = $1`,
)
const putReview = statement(
  'reviews.put',
  { created: bool },
  `insert into reviews as r (event_id, author_id, rating, text, created_at, updated_at)
   values ($1, auth.uid(), $2, $3, $4::timestamptz, $4)
   on conflict (event_id, author_id) do update set rating = excluded.rating, text = excluded.text, updated_at = $4
   returning r.created_at = $4 as created`,
)

const present = (row: Row<typeof listReviews>): EventReview => ({
  author: presentPerson(row),
  rating: row.rating,
  text: row.text,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  abilities: { delete: row.removable },
})

/** What those who were there say, newest first, with their number and average. @throws 404 */
export const eventReviews = async (
  { db, now }: Deps,
  actor: Actor,
  { eventId, limit, after }: { eventId: Id; limit: number; after?: string },
) => {
  const position = timeCursor.decode(after)
  const [counted] = await db.read(actor, summary, [eventId])
  if (!counted) throw problem('event_not_found')
  const [visit] = actor.kind === 'user' ? await db.read(actor, findVisit, [eventId, now()]) : []
  const mayReview = Boolean(visit?.going && visit.been)
  const rows = await db.read(actor, listReviews, [eventId, position?.at ?? null, position?.id ?? null, limit + 1])
  const page = pageOf(rows, limit, present, row =>
    timeCursor.encode({ at: row.created_at.toISOString(), id: row.person_id }),
  )
  return { count: counted.count, average: counted.average && Math.round(counted.average * 10) / 10, mayReview, ...page }
}

/**
 * Reviews an event after it; once more replaces the first.
 * @throws 404, 403 for who was not there, 409 before it is over.
 */
export const reviewEvent = ({ db, now }: Deps, actor: UserActor, eventId: Id, input: NewReview) =>
  db.asUser(actor, async tx => {
    const visit = await tx.first(findVisit, [eventId, now()])
    if (!visit) throw problem('event_not_found')
    if (!visit.going) throw problem('forbidden', { detail: 'Those who were there may review.' })
    if (!visit.been) throw problem('event_state', { detail: 'An event is reviewed when it is over.' })
    const { created } = await tx.one(putReview, [eventId, input.rating, input.text?.trim() ?? '', now()])
    await publish(tx, eventReviewed, { eventId, authorId: actor.id, rating: input.rating })
    return { created, review: present(await tx.one(findReview, [eventId, actor.id])) }
  })

/**
 * Takes a review away, by its author or a moderator, who may say why; then the author is told.
 * @throws 404, 403 for anybody else, the organiser too
 */
export const removeReview = (
  { db }: Deps,
  actor: UserActor,
  { eventId, authorId, reason }: { readonly eventId: Id; readonly authorId: Id; readonly reason?: string },
): Promise<void> =>
  db.asUser(actor, async tx => {
    const event = await tx.first(findReviewed, [eventId])
    const review = await tx.first(findReview, [eventId, authorId])
    if (!event || !review) throw problem('resource_not_found')
    if (!review.removable) throw problem('forbidden')
    await tx.run(deleteReview, [eventId, authorId])
    if (authorId === actor.id) return
    const details = { eventId, ...(reason ? { reason } : {}) }
    await audit(tx, actor, { action: 'review.remove', subject: { type: 'user', id: authorId }, details })
    await tellOfRemoval(tx, actor, {
      ...{ act: 'review_removed', ownerId: authorId, subjectId: eventId, reason: reason?.trim() ?? null },
      event: { id: eventId, ...event },
    })
  })
