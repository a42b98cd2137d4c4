import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  ANONYMOUS,
  Category,
  CategoryOrder,
  MergeCategories,
  MergedCategories,
  NewCategory,
  TagUse,
  UpdateCategory,
} from '@flow/contracts'
import { int4, statement, text } from '@flow/postgres'
import { audit, invalid, permitted, problem, type ServiceDeps, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { categoryTree, forgetCategories } from './category-tree.ts'
import { orderCategories, removeCategory, updateCategory } from './change-category.ts'
import { mergeCategories } from './merge-categories.ts'

const insertCategory = statement(
  'categories.insert',
  { slug: text },
  `insert into categories (slug, parent, name_en, name_it) select $1, $2, $3, $4
   where $2::text is null or exists (select from categories where slug = $2 and parent is null)
   on conflict (slug) do nothing returning slug`,
)
const freeSlug = statement('categories.freeSlug', {}, 'delete from category_aliases where slug = $1')
const findCategory = statement('categories.find', { slug: text }, 'select slug from categories where slug = $1')
const tagsByUse = statement(
  'categories.tags',
  { tag: text, upcoming: int4 },
  `select tag, count(*)::int as upcoming
   from (select tags from listings where $1::text is null or marks && array[mark_text('tag', $1)] and tags && array[$1] limit 200000) l, unnest(l.tags) as tag
   group by tag order by upcoming desc, tag limit 500`,
)

const TAGS = { key: 'events:tags', ttlMs: 300_000 }
const TagList = Type.Object({ items: Type.Array(TagUse) })

const adding =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/categories',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Add a category',
          tags: ['categories'],
          body: NewCategory,
          response: replies({ 201: NewCategory }, 401, 403, 409, 422),
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const { slug, name, parent } = request.body
        await deps.db.asUser(actor, async tx => {
          if (await tx.first(findCategory, [slug]))
            throw problem('conflict', { detail: 'There is such a category already.' })
          if (!(await tx.first(insertCategory, [slug, parent ?? null, name.en, name.it])))
            throw invalid('/parent', 'unknown_category', 'is not a category of the first level')
          await tx.run(freeSlug, [slug])
          await audit(tx, actor, { action: 'category.create', subject: { type: 'category', id: slug } })
        })
        await forgetCategories(deps)
        return reply.code(201).header('location', '/api/v1/categories').send(request.body)
      },
    )
    app.post(
      '/api/v1/categories/merge',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Make one category of two: events and categories below go to the other',
          tags: ['categories'],
          body: MergeCategories,
          response: replies({ 200: MergedCategories }, 401, 403, 404, 422),
        },
      },
      async request => mergeCategories(deps, signedInActor(request), request.body),
    )
  }

const changing =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const config = { access: 'admin' }
    const params = Type.Object({ slug: Type.String({ maxLength: 60 }) })
    app.put(
      '/api/v1/categories',
      {
        config,
        schema: {
          summary: 'Put the categories of a level into this order',
          tags: ['categories'],
          body: CategoryOrder,
          response: replies({ 204: NoContent }, 401, 403, 422),
        },
      },
      async (request, reply) => {
        await orderCategories(deps, signedInActor(request), request.body.slugs)
        return reply.code(204).send(null)
      },
    )
    app.put(
      '/api/v1/categories/:slug',
      {
        config,
        schema: {
          summary: 'Rename or move a category',
          tags: ['categories'],
          params,
          body: UpdateCategory,
          response: replies({ 204: NoContent }, 401, 403, 404, 422),
        },
      },
      async (request, reply) => {
        await updateCategory(deps, signedInActor(request), request.params.slug, request.body)
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/api/v1/categories/:slug',
      {
        config,
        schema: {
          summary: 'Remove a category that nothing uses',
          tags: ['categories'],
          params,
          response: replies({ 204: NoContent }, 401, 403, 404, 409),
        },
      },
      async (request, reply) => {
        await removeCategory(deps, signedInActor(request), request.params.slug)
        return reply.code(204).send(null)
      },
    )
  }

export const categoryRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/categories',
      {
        config: { access: 'public' },
        schema: {
          summary: 'The tree of categories with how many events each lists',
          tags: ['categories'],
          response: replies({ 200: Type.Object({ items: Type.Array(Category) }) }, 422),
        },
      },
      async () => ({ items: await categoryTree(deps) }),
    )
    app.get(
      '/api/v1/tags',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Tags by use; counted at most every five minutes',
          tags: ['categories'],
          querystring: Type.Object({
            q: Type.Optional(Type.String({ maxLength: 40, description: 'Tags that contain this' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
          }),
          response: replies({ 200: TagList }, 422),
        },
      },
      async request => {
        const rows = await deps.store.cache.get(TAGS, () => deps.db.read(ANONYMOUS, tagsByUse, [null]))
        const q = request.query.q?.trim().toLowerCase()
        const items = rows
          .filter(row => !q || row.tag.includes(q))
          .slice(0, request.query.limit ?? 20)
          .map(row => ({ tag: row.tag, upcomingEvents: row.upcoming }))
        return { items }
      },
    )
    await app.register(permitted('administer', adding(deps)))
    await app.register(permitted('administer', changing(deps)))
  }
