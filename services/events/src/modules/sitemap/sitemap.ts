import { ANONYMOUS, type SitemapPageQuery, type SitemapPages, type SitemapParts } from '@flow/contracts'
import { nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'

type Deps = Pick<ServiceDeps, 'db' | 'store'>

/** Addresses in one part; the protocol allows 50,000 and 50 MB. */
const PART_SIZE = 10_000

const PARTS = { key: 'events:sitemap', ttlMs: 3_600_000 }

export const findParts = statement(
  'sitemap.parts',
  { kind: oneOf<'events' | 'venues'>(), first: uuid, changed_at: timestamptz },
  'select kind, first, changed_at from sitemap_parts($1)',
)

const page = { id: uuid, slug: nullable(text), updated_at: timestamptz }

const findEvents = statement(
  'sitemap.events',
  page,
  `select id, slug, updated_at from events
   where id >= $1 and status = 'published' and visibility = 'public' and hidden_at is null order by id limit $2`,
)
const findVenues = statement(
  'sitemap.venues',
  page,
  'select id, null::text as slug, updated_at from venues where id >= $1 order by id limit $2',
)

/** Where each part begins, cut anew every hour; what is new is in the last one of its kind. */
export const sitemapParts = ({ db, store }: Deps, size = PART_SIZE): Promise<SitemapParts> =>
  store.cache.get(PARTS, async () => ({
    items: (await db.read(ANONYMOUS, findParts, [size])).map(row => ({
      kind: row.kind,
      from: row.first,
      updatedAt: row.changed_at.toISOString(),
    })),
  }))

/** The pages of one part, as everybody may see them now. */
export const sitemapPages = async (
  { db }: Pick<Deps, 'db'>,
  { kind, from }: SitemapPageQuery,
  size = PART_SIZE,
): Promise<SitemapPages> => {
  const rows = await db.read(ANONYMOUS, kind === 'events' ? findEvents : findVenues, [from, size])
  return { items: rows.map(({ id, slug, updated_at }) => ({ id, slug, updatedAt: updated_at.toISOString() })) }
}
