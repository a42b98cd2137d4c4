import type { ImportPreview, PreviewImport, UserActor } from '@flow/contracts'
import { invalid, OutgoingError, type ServiceDeps } from '@flow/service-kit'
import type { Refusal, Warning } from './formats/normalised-event.ts'
import { findSources } from './import.sql.ts'
import { timesOf } from './imported-record.ts'
import type { Located } from './locate.ts'
import { readApart } from './read-apart.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'outgoing'>

const SHOWN = 20
const MOST_BYTES = 2_000_000
const TIMEOUT_MS = 10_000
const ACCEPT = 'text/calendar, application/ld+json, application/json, text/csv, text/html;q=0.5'

/** The text of an address. @throws 422 when it may not be called, or does not answer with one. */
const textAt = async ({ outgoing }: Pick<Deps, 'outgoing'>, url: string): Promise<string> => {
  try {
    const reply = await outgoing.fetch(url, {
      timeoutMs: TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      headers: { accept: ACCEPT },
    })
    if (reply.status !== 200) throw invalid('/url', 'not_there', `answered ${reply.status}`)
    return reply.body.toString('utf8')
  } catch (error) {
    if (error instanceof OutgoingError) throw invalid('/url', error.fault, error.message)
    throw error
  }
}

/** What is still to come first, the soonest before; then what is over. */
const byUse = (now: Date) => (one: { ends_at: Date; starts_at: Date }, other: { ends_at: Date; starts_at: Date }) =>
  Number(one.ends_at <= now) - Number(other.ends_at <= now) || one.starts_at.getTime() - other.starts_at.getTime()

const present = (
  located: Located,
  times: ReturnType<typeof timesOf>,
  fresh: boolean,
): ImportPreview['items'][number] => ({
  title: located.record.title,
  startsAt: times.starts_at.toISOString(),
  endsAt: times.ends_at.toISOString(),
  timeZone: times.time_zone,
  place: [located.record.venue?.name, located.record.venue?.city].filter(Boolean).join(', ') || null,
  repeats: located.record.recurrence !== null,
  cancelled: located.record.status === 'cancelled',
  fresh,
})

const remark = ({ line, index, code, message }: Refusal | Warning): ImportPreview['refusals'][number] => ({
  line: line ?? null,
  index,
  code,
  message,
})

/**
 * Reads a file or an address as an import would, and says what would come of it; nothing is kept.
 * @throws 422 for an address that may not be called, does not answer or is too large, 503 `busy`
 */
export const previewImport = async (deps: Deps, actor: UserActor, input: PreviewImport): Promise<ImportPreview> => {
  if ((input.url === undefined) === (input.source === undefined))
    throw invalid('/url', 'required', 'either an address or the text of a file')
  const source = input.source ?? (await textAt(deps, input.url ?? ''))
  const name = input.name ?? (input.url ? new URL(input.url).pathname : 'upload')
  const asked = { source, name, requested_format: input.format ?? 'auto', shift_auto: false, shift_weeks: null }
  const read = await readApart(asked, deps.now())
  const ids = read.located.map(({ record }) => record.sourceId)
  const rows = await deps.db.asService('what somebody imported before', tx => tx.all(findSources, [actor.id, ids]))
  const known = new Set(rows.map(row => row.source_id))
  const timed = read.located.map(located => ({ located, ...timesOf(located) })).sort(byUse(deps.now()))
  return {
    format: read.format,
    total: read.located.length + read.refused.length,
    fresh: read.located.filter(({ record }) => !known.has(record.sourceId)).length,
    refused: read.refused.length,
    items: timed.slice(0, SHOWN).map(one => present(one.located, one, !known.has(one.located.record.sourceId))),
    refusals: read.refused.slice(0, SHOWN).map(remark),
    warnings: read.warnings.slice(0, SHOWN).map(remark),
  }
}
