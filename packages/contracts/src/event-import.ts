import { type Static, Type } from 'typebox'
import { Instant, Nullable, PageQuery } from './common.ts'
import { closed, HttpUrl, Line, literals } from './event-parts.ts'
import { Id } from './ids.ts'

export const IMPORT_FORMATS = ['auto', 'icalendar', 'json-ld', 'opendatasoft', 'csv', 'toronto', 'conferences'] as const
export const StartImport = Type.Object(
  {
    format: Type.Optional(literals(IMPORT_FORMATS)),
    source: Type.String({ minLength: 1, maxLength: 10_000_000, description: 'The text of the file' }),
    name: Type.Optional(Line(120)),
    shiftWeeks: Type.Optional(
      Type.Union([Type.Integer({ minimum: -2600, maximum: 2600 }), Type.Literal('auto')], {
        description: 'Moves every date by whole weeks; auto: so that the most events lie ahead',
      }),
    ),
    publish: Type.Optional(Type.Boolean()),
    attribution: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
)
export type StartImport = Static<typeof StartImport>

export const AddImportSource = Type.Object(
  {
    url: HttpUrl,
    name: Type.Optional(Line(120)),
    format: Type.Optional(literals(IMPORT_FORMATS)),
    publish: Type.Optional(Type.Boolean()),
    everyHours: Type.Optional(Type.Integer({ minimum: 1, maximum: 168, default: 6 })),
  },
  closed,
)
export type AddImportSource = Static<typeof AddImportSource>

export const ImportSource = Type.Object({
  id: Id,
  ownerId: Id,
  url: Type.String(),
  name: Type.String(),
  format: Type.String(),
  publish: Type.Boolean(),
  everyHours: Type.Integer(),
  nextRunAt: Instant,
  createdAt: Instant,
  paused: Nullable(
    Type.Object({
      at: Instant,
      reason: Nullable(Type.String()),
      byAdmin: Type.Boolean({ description: 'Only an administrator can wake it' }),
    }),
  ),
  failures: Type.Integer({ description: 'Failed runs since the last good one' }),
  lastRun: Nullable(
    Type.Object({
      at: Instant,
      outcome: literals(['changed', 'unchanged', 'failed']),
      error: Nullable(Type.String()),
      fault: Nullable(
        Type.String({
          description: 'Code of the error: unreachable, timeout, …, unreadable, answered_404 and the like',
        }),
      ),
      created: Type.Integer(),
      updated: Type.Integer(),
      unchanged: Type.Integer(),
      refused: Type.Integer(),
      removed: Type.Integer(),
    }),
  ),
})
export type ImportSource = Static<typeof ImportSource>

export const ImportSourcesQuery = Type.Object({
  all: Type.Optional(Type.Boolean({ description: 'Those of everybody, for administrators' })),
  ...PageQuery,
})
export type ImportSourcesQuery = Static<typeof ImportSourcesQuery>

export const PreviewImport = Type.Object(
  {
    url: Type.Optional(HttpUrl),
    source: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000_000, description: 'The text of a file' })),
    name: Type.Optional(Line(120)),
    format: Type.Optional(literals(IMPORT_FORMATS)),
  },
  { ...closed, minProperties: 1 },
)
export type PreviewImport = Static<typeof PreviewImport>

const Refusal = Type.Object({
  line: Nullable(Type.Integer()),
  index: Type.Integer(),
  code: Type.String(),
  message: Type.String(),
})

/** What an import would bring, without bringing it. */
export const ImportPreview = Type.Object({
  format: Nullable(Type.String()),
  total: Type.Integer(),
  fresh: Type.Integer({ description: 'Events that are not there yet' }),
  refused: Type.Integer(),
  items: Type.Array(
    Type.Object({
      title: Type.String(),
      startsAt: Instant,
      endsAt: Instant,
      timeZone: Type.String(),
      place: Nullable(Type.String()),
      repeats: Type.Boolean(),
      cancelled: Type.Boolean(),
      fresh: Type.Boolean(),
    }),
    { description: 'The next twenty, then those that are over' },
  ),
  refusals: Type.Array(Refusal, { description: 'The first twenty' }),
  warnings: Type.Array(Refusal, { description: 'What was taken with a doubt: the first twenty' }),
})
export type ImportPreview = Static<typeof ImportPreview>

export const ImportState = Type.Object({
  id: Id,
  name: Type.String(),
  format: Nullable(Type.String()),
  status: literals(['waiting', 'running', 'done', 'failed']),
  total: Type.Integer(),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  geocoded: Type.Object({ wanted: Type.Integer(), found: Type.Integer() }),
  shiftWeeks: Nullable(Type.Integer()),
  refusals: Type.Array(Refusal),
  error: Nullable(Type.String()),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
})
export type ImportState = Static<typeof ImportState>

export const ListedImport = Type.Object({
  ...ImportState.properties,
  ownerId: Nullable(Id),
  sourceId: Nullable(Type.String({ format: 'uuid', description: 'The source that is kept in step, if one was' })),
})
export type ListedImport = Static<typeof ListedImport>
