import { createHash } from 'node:crypto'
import { invalid } from '@flow/service-kit'
import sharp from 'sharp'
import { createPool } from '../pool.ts'

/** What pictures are taken in, by content, whatever they are called. SVG is a program, not a picture. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'gif'])
const MOST_PIXELS = 50_000_000
const SIDE = 512

export interface Photo {
  readonly name: string
  readonly bytes: Buffer
}

/** Few pictures at once: each may take a hundred megabytes while it is decoded. */
const pool = createPool({ atOnce: 1, mostWaiting: 16, secondsEach: 0.5 })

const refused = (code: string, message: string) => invalid('/', code, message)

const make = async (input: unknown): Promise<Photo> => {
  if (!Buffer.isBuffer(input) || input.length === 0) throw refused('not_a_picture', 'must be a picture')
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const
  const { format, width, height } = await sharp(input, options)
    .metadata()
    .catch(() => {
      throw refused('not_a_picture', 'is not a picture that can be read')
    })
  if (!FORMATS.has(format)) throw refused('unknown_format', 'must be a JPEG, PNG, WebP, AVIF or GIF picture')
  if (width * height > MOST_PIXELS) throw refused('too_large', 'has more than 50 million pixels')
  const bytes = await sharp(input, options)
    .rotate()
    .resize(SIDE, SIDE, { fit: 'cover', withoutEnlargement: false })
    .webp({ quality: 82 })
    .toBuffer()
    .catch(() => {
      throw refused('not_a_picture', 'is damaged')
    })
  return { name: `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.webp`, bytes }
}

/**
 * Makes a profile picture of an upload: told by its content, decoded, turned upright, cut to a square and written anew,
 * so that nothing of the file survives but what one sees: no place, no camera, no hidden parts.
 * @throws 422 for what is not a picture or is too large, before it is decoded; 503 when too many wait
 */
export const makePhoto = (input: unknown): Promise<Photo> => pool.run(() => make(input))
