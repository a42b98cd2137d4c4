import { type Static, Type } from 'typebox'
import { Instant, Nullable } from './common.ts'
import { literals } from './event-parts.ts'
import { Id } from './ids.ts'

const kind = literals(['events', 'venues'])

/** Into which bounded parts the addresses fall that search engines are told of. */
export const SitemapParts = Type.Object({
  items: Type.Array(
    Type.Object({
      kind,
      from: { ...Id, description: 'The first of the part' },
      updatedAt: { ...Instant, description: 'When anything in it last changed' },
    }),
  ),
})
export type SitemapParts = Static<typeof SitemapParts>

export const SitemapPageQuery = Type.Object({ kind, from: Id })
export type SitemapPageQuery = Static<typeof SitemapPageQuery>

export const SitemapPages = Type.Object({
  items: Type.Array(Type.Object({ id: Id, slug: Nullable(Type.String()), updatedAt: Instant }), { maxItems: 10_000 }),
})
export type SitemapPages = Static<typeof SitemapPages>
