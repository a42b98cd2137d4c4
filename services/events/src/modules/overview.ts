import { int8, statement } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'

const figures = statement(
  'events.overview',
  { published: int8, drafts: int8, upcoming: int8, venues: int8, registrations: int8, created: int8 },
  `select
     (select count(*) from events where status = 'published') as published,
     (select count(*) from events where status = 'draft') as drafts,
     (select count(*) from listings where ends_at > $1::timestamptz) as upcoming,
     (select count(*) from venues) as venues,
     (select count(*) from attendances where created_at > $1 - interval '24 hours' and status = 'going') as registrations,
     (select count(*) from events where published_at > $1 - interval '24 hours') as created`,
)

/** Live figures for administrators. */
export const overview = async ({ db, now }: Pick<ServiceDeps, 'db' | 'now'>): Promise<Record<string, number>> => {
  const row = await db.asService('overview figures', tx => tx.one(figures, [now()]))
  return {
    eventsPublished: row.published,
    eventsUpcoming: row.upcoming,
    drafts: row.drafts,
    eventsPublished24h: row.created,
    registrations24h: row.registrations,
    venues: row.venues,
  }
}
