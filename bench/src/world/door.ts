import { newId } from '@flow/contracts'
import type pg from 'pg'

/** An event of somebody, with so many tickets in as many orders. Answers its id. */
export const makeDoor = async (db: pg.Pool, organiserId: string, tickets: number): Promise<string> => {
  const id = newId()
  await db.query(
    `insert into events.events (id, slug, organiser_id, status, kind, title, category, starts_at, ends_at, time_zone, price_free,
       published_at)
     values ($1::uuid, $1::uuid::text, $2, 'published', 'in_person', 'Full house', 'music', now() + interval '1 hour',
       now() + interval '3 hours', 'UTC', true, now())`,
    [id, organiserId],
  )
  await db.query('select events.sync_single_dates(array[$1::uuid])', [id])
  await db.query(
    `with made as (
       insert into events.orders (id, reference, event_id, occurrence_id, buyer_id, status, currency, subtotal, total, method,
         expires_at, created_at, completed_at)
       select gen_random_uuid(), upper(left(replace(gen_random_uuid()::text, '-', ''), 12)), $1, $1, gen_random_uuid(), 'paid',
         'EUR', 0, 0, 'free', now(), now(), now()
       from generate_series(1, $2::int) returning id, buyer_id)
     insert into events.tickets (id, order_id, nth, event_id, occurrence_id, holder_id, holder_name, code, currency, created_at,
       updated_at)
     select gen_random_uuid(), id, 0, $1, $1, buyer_id, 'Guest ' || left(id::text, 8),
       upper(left(replace(gen_random_uuid()::text, '-', ''), 12)), 'EUR', now(), now() from made`,
    [id, tickets],
  )
  return id
}
