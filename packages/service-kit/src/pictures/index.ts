import { createHash, randomBytes } from 'node:crypto'
import { createPool } from '../pool.ts'
import { invalid } from '../problem.ts'

/** What pictures are taken in, by content, whatever they are called. SVG is a program, not a picture. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'gif'])
const MOST_PIXELS = 50_000_000

/** The content types of uploads that are looked at; what they are is told by their content. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/heic']
/** Largest upload in bytes; more is refused before it is read. */
export const LARGEST_PICTURE = 8 * 1024 * 1024
/** The names that pictures are kept under. */
export const PICTURE_NAME = '^[0-9a-f]{32}\\.webp$'

export interface Picture {
  /** Begins with what tells its content, and ends with what tells this upload from another of the same picture. */
  readonly name: string
  /** WebP. */
  readonly bytes: Buffer
}

/** How much of a name tells the content. */
const CONTENT = 16

/** How large it becomes, in pixels. `cover` cuts it to just that, `inside` keeps its shape and never enlarges it. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  readonly fit: 'cover' | 'inside'
}

/** Few pictures at once: each may take a hundred megabytes while it is decoded. */
const pool = createPool({ atOnce: 1, mostWaiting: 16, secondsEach: 0.5 })

const refused = (code: string, message: string) => invalid('/', code, message)

const make = async (input: unknown, { width, height, fit }: PictureSize): Promise<Picture> => {
  if (!Buffer.isBuffer(input) || input.length === 0) throw refused('not_a_picture', 'must be a picture')
  const { default: sharp } = await import('sharp')
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const
  const found = await sharp(input, options)
    .metadata()
    .catch(() => {
      throw refused('not_a_picture', 'is not a picture that can be read')
    })
  if (!FORMATS.has(found.format)) throw refused('unknown_format', 'must be a JPEG, PNG, WebP, AVIF or GIF picture')
  if (found.width * found.height > MOST_PIXELS) throw refused('too_large', 'has more than 50 million pixels')
  const bytes = await sharp(input, options)
    .rotate()
    .resize(width, height, { fit, withoutEnlargement: fit === 'inside' })
    .webp({ quality: 82 })
    .toBuffer()
    .catch(() => {
      throw refused('not_a_picture', 'is damaged')
    })
  const content = createHash('sha256').update(bytes).digest('hex').slice(0, CONTENT)
  return { name: `${content}${randomBytes(8).toString('hex')}.webp`, bytes }
}

/** Whether two names are of the same picture. */
export const isSamePicture = (one: string, other: string): boolean => one.slice(0, CONTENT) === other.slice(0, CONTENT)

/**
 * Makes a picture of an upload: told by its content, decoded, turned upright, brought to size and written anew, so that
 * nothing of the file survives but what one sees: no place, no camera, no hidden parts.
 * @throws 422 for what is not a picture or is too large, before it is decoded; 503 when too many wait
 */
export const makePicture = (input: unknown, size: PictureSize): Promise<Picture> => pool.run(() => make(input, size))
