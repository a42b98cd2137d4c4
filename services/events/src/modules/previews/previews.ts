import { createHash } from 'node:crypto'
import { ANONYMOUS, type EventDetails } from '@flow/contracts'
import { createPool, type ServiceDeps } from '@flow/service-kit'
import { makePicture } from '@flow/service-kit/pictures'
import { drawCover } from '@flow/ui'
import { categoryRows } from '../categories/category-tree.ts'
import { eventDetails } from '../events/details.ts'
import { readPicture } from '../pictures/pictures.ts'
import { type PreviewLanguage, previewText } from './preview-text.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'installation' | 'outgoing' | 'log'>

/** Pictures held in memory, about 60 KB each; others are drawn anew, in a fifth of a second. */
const KEPT = 200
const LARGEST_COVER = 8 * 1024 * 1024
/** As large as a cover is shown. */
const SHOWN = { width: 520, height: 558, fit: 'cover' } as const

/** Changes when the picture would. */
const fingerprintOf = (event: EventDetails, language: PreviewLanguage): string => {
  const { day, title, place, notice } = previewText(event, language)
  const seen = ['1', event.id, event.category, event.imageUrl, day, title, place, notice]
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22)
}

const drawn = async (deps: Deps, { id, category }: EventDetails): Promise<Buffer> => {
  const parent = (await categoryRows(deps)).find(({ slug }) => slug === category)?.parent ?? null
  return Buffer.from(drawCover({ id, category, parent, width: 780, height: 558 }))
}

/** The event's own picture, wherever it lies; undefined when there is none or it cannot be had. */
const ownPicture = async (deps: Deps, { id, imageUrl }: EventDetails): Promise<Buffer | undefined> => {
  const upload = /^\/api\/v1\/events\/[^/]+\/picture\/([^/]+)$/.exec(imageUrl)?.[1]
  if (upload) return readPicture(deps, ANONYMOUS, { id, name: upload })
  if (!/^https?:/.test(imageUrl)) return undefined
  const reply = await deps.outgoing.fetch(imageUrl, { timeoutMs: 4_000, maxBytes: LARGEST_COVER })
  const isPicture = reply.status === 200 && /^image\//.test(reply.headers['content-type'] ?? '')
  // What it is is told by its content: a vector picture, which is a program, is not run for a stranger.
  return isPicture ? (await makePicture(reply.body, SHOWN)).bytes : undefined
}

const draw = async (deps: Deps, event: EventDetails, language: PreviewLanguage): Promise<Buffer> => {
  const { drawPreview } = await import('./draw-preview.ts')
  const text = previewText(event, language)
  try {
    const own = await ownPicture(deps, event)
    if (own) return await drawPreview(text, own)
  } catch (error) {
    deps.log.debug({ err: error, eventId: event.id }, 'the picture of an event could not be used')
  }
  return drawPreview(text, await drawn(deps, event))
}

export interface Preview {
  readonly etag: string
  /** PNG of 1200 × 630; drawn when it is asked for. */
  readonly bytes: () => Promise<Buffer>
}

/** The pictures that other sites show beside links to events. */
export const createPreviews = (deps: Deps) => {
  const pool = createPool({ atOnce: 1, mostWaiting: 32, secondsEach: 0.3 })
  const kept = new Map<string, Promise<Buffer>>()

  const keep = (fingerprint: string, load: () => Promise<Buffer>): Promise<Buffer> => {
    const known = kept.get(fingerprint)
    if (known) {
      kept.delete(fingerprint)
      kept.set(fingerprint, known)
      return known
    }
    const made = load()
    kept.set(fingerprint, made)
    made.catch(() => kept.delete(fingerprint))
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest) kept.delete(oldest)
    return made
  }
  /** @throws 404 for what the public does not see, 503 when too many wait to be drawn */
  return async (idOrSlug: string, asked?: PreviewLanguage): Promise<Preview> => {
    const event = await eventDetails(deps, ANONYMOUS, idOrSlug)
    const language = asked ?? (event.language?.startsWith('it') ? 'it' : 'en')
    const fingerprint = fingerprintOf(event, language)
    return {
      etag: `"${fingerprint}"`,
      bytes: () => keep(fingerprint, () => pool.run(() => draw(deps, event, language))),
    }
  }
}
