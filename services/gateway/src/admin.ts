import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  type AuditEntry,
  Id,
  Instant,
  Nullable,
  ProblemDocument,
  SERVICE_NAMES,
  type ServiceName,
} from '@flow/contracts'
import { pageOf, permitted, type ServiceClient } from '@flow/service-kit'
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
const AuditQuery = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
  cursor: Type.Optional(Id),
  service: Type.Optional(Type.Union(SERVICE_NAMES.map(name => Type.Literal(name)))),
  action: Type.Optional(Type.String({ maxLength: 100, description: 'Beginning of the action, such as `event.`' })),
  actorId: Type.Optional(Id),
  subjectId: Type.Optional(Type.String({ maxLength: 200 })),
  since: Type.Optional(Instant),
})
const errors = { '4xx': ProblemDocument }

/** A service that cannot answer leaves its part out; the others are shown all the same. */
const gather = async <T>(names: readonly ServiceName[], ask: (name: ServiceName) => Promise<T>) => {
  const answers = await Promise.allSettled(names.map(ask))
  return answers.flatMap((answer, at) =>
    answer.status === 'fulfilled' ? [[names[at] as string, answer.value] as const] : [],
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
      async () => ({ services: Object.fromEntries(await gather(SERVICE_NAMES, name => services.of(name).overview())) }),
    )
    app.get(
      '/api/v1/admin/audit',
      {
        schema: {
          tags: ['admin'],
          summary: 'Who did what, newest first',
          querystring: AuditQuery,
          response: { 200: Type.Object({ items: Type.Array(Entry), nextCursor: Nullable(Type.String()) }), ...errors },
        },
        config: { access: 'admin' },
      },
      async request => {
        const { limit, cursor, service, ...filters } = request.query
        const asked = { ...filters, before: cursor, limit: limit + 1 }
        const parts = await gather(service ? [service] : SERVICE_NAMES, name => services.of(name).audit(asked))
        const all = parts.flatMap(([, entries]): AuditEntry[] => entries).sort((a, b) => (a.id < b.id ? 1 : -1))
        return pageOf(
          all,
          limit,
          entry => entry,
          entry => entry.id,
        )
      },
    )
  })
