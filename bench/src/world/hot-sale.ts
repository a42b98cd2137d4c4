import { newId } from '@flow/contracts'
import type pg from 'pg'

/** An event with one tier on sale. */
export interface Sale {
  readonly id: string
  readonly tierId: string
}

/** An event of tomorrow with one tier of so many tickets, as the service stores it. */
export const makeSale = async (db: pg.Pool, quantity: number): Promise<Sale> => {
  const [id, tierId] = [newId(), newId()]
  await db.query(
    `insert into events.events (id, slug, organiser_name, status, kind, title, category, starts_at, ends_at, time_zone,
       price_free, price_from, price_currency, published_at)
     values ($1::uuid, $1::uuid::text, 'Bench', 'published', 'in_person', 'Hot sale', 'music', now() + interval '1 day',
       now() + interval '1 day 2 hours', 'UTC', false, 1500, 'EUR', now())`,
    [id],
  )
  await db.query('select events.sync_single_dates(array[$1::uuid])', [id])
  await db.query(
    `insert into events.tiers (id, event_id, name, kind, amount, currency, quantity) values ($1, $2, 'Seat', 'paid', 1500, 'EUR', $3)`,
    [tierId, id, quantity],
  )
  return { id, tierId }
}

export interface Books {
  /** Places held beyond those there were. */
  readonly oversold: number
  /** Places by which the shelf and the orders disagree. */
  readonly wrong: number
  readonly held: number
}

/** What is in the books of a sale of which nothing was paid. */
export const booksOf = async (db: pg.Pool, { id, tierId }: Sale, quantity: number): Promise<Books> => {
  const { rows } = await db.query(
    `select (select sold + held + offered from events.part_stock where occurrence_id = $1 and part_id = $2)::int as shelf,
       (select coalesce(sum(l.quantity), 0)::int from events.order_lines l join events.orders o on o.id = l.order_id
         where o.event_id = $1 and o.status = 'held') as held`,
    [id, tierId],
  )
  const { shelf, held } = rows[0]
  return { oversold: Math.max(0, held - quantity), wrong: Math.abs(shelf - held), held }
}
