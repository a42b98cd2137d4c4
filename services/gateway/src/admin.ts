import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type AuditEntry, Instant, Nullable, ProblemDocument, SERVICE_NAMES } from '@flow/contracts'
import { permitted, type ServiceClient } from '@flow/service-kit'
import { Type } from 'typebox'

const Overview = Type.Object({ services: Type.Record(Type.String(), Type.Record(Type.String(), Type.Number())) })
const Entry = Type.Object({
  id: Type.String(),
  at: Instant,
  service: Type.String(),
  actorId: Nullable(Type.String()),
  actorRole: Type.String(),
  action: Type.String(),
  subjectType: Type.String(),
  subjectId: Nullable(Type.String()),
  details: Type.Record(Type.String(), Type.Unknown()),
})
const errors = { '4xx': ProblemDocument }

/** A service that cannot answer leaves its part out; the others are shown all the same. */
const gather = async <T>(ask: (name: (typeof SERVICE_NAMES)[number]) => Promise<T>) => {
  const answers = await Promise.allSettled(SERVICE_NAMES.map(ask))
  return answers.flatMap((answer, at) =>
    answer.status === 'fulfilled' ? [[SERVICE_NAMES[at] as string, answer.value] as const] : [],
  )
}

/** What an administrator sees of the whole platform: figures and the audit trail, gathered from every service. */
export const adminRoutes = (services: ServiceClient): FastifyPluginAsyncTypebox =>
  permitted('administer', async app => {
    app.get(
      '/api/v1/admin/overview',
      {
        schema: { tags: ['admin'], summary: 'Live figures of every service', response: { 200: Overview, ...errors } },
        config: { access: 'admin' },
      },
      async () => ({ services: Object.fromEntries(await gather(name => services.of(name).overview())) }),
    )
    app.get(
      '/api/v1/admin/audit',
      {
        schema: {
          tags: ['admin'],
          summary: 'Who did what, newest first',
          querystring: Type.Object({
            limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
            cursor: Type.Optional(Instant),
          }),
          response: { 200: Type.Object({ items: Type.Array(Entry), nextCursor: Nullable(Type.String()) }), ...errors },
        },
        config: { access: 'admin' },
      },
      async request => {
        const { limit, cursor } = request.query
        const parts = await gather(name => services.of(name).audit({ limit: limit + 1, before: cursor }))
        const all = parts.flatMap(([, entries]) => entries as AuditEntry[]).sort((a, b) => (a.at < b.at ? 1 : -1))
        const items = all.slice(0, limit)
        return { items, nextCursor: all.length > limit ? (items.at(-1)?.at ?? null) : null }
      },
    )
  })
