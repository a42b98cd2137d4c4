import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import satori, { type Font } from 'satori'
import sharp from 'sharp'
import type { PreviewText } from './preview-text.ts'

/** The size that other sites show large (Open Graph, 1.91:1). */
const PREVIEW = { width: 1200, height: 630 } as const
const COVER = { left: 644, top: 36, width: 520, height: 558, radius: 36 } as const

const INK = '#18171f'
const MUTED = '#5a5866'
const PAPER = '#faf9f6'
const ACCENT = '#2a41d8'
const DANGER = '#b3261e'
const DISPLAY = 'Bricolage Grotesque'
const TEXT = 'Inter'

const require = createRequire(import.meta.url)

/** The shipped fonts: none of the system's is needed. Each alphabet is a file of its own. */
const loadFonts = async (): Promise<Font[]> => {
  const files = [
    ...['latin', 'latin-ext'].map(part => [DISPLAY, 'bricolage-grotesque', part, 700] as const),
    ...['latin', 'latin-ext', 'cyrillic', 'greek'].flatMap(part =>
      ([500, 700] as const).map(weight => [TEXT, 'inter', part, weight] as const),
    ),
  ]
  return Promise.all(
    files.map(async ([name, folder, part, weight]) => ({
      name: part === 'latin' ? name : `${name} ${part}`,
      data: await readFile(require.resolve(`@fontsource/${folder}/files/${folder}-${part}-${weight}-normal.woff`)),
      weight,
      style: 'normal' as const,
    })),
  )
}
let fonts: Promise<Font[]> | undefined

const family = (name: string) =>
  [name, `${name} latin-ext`, ...['', ' latin-ext', ' cyrillic', ' greek'].map(part => `${TEXT}${part}`)].join(', ')

interface Box {
  readonly type: 'div'
  readonly props: { readonly style: object; readonly children: string | readonly Box[] }
}
const box = (style: object, children: string | readonly Box[]): Box => ({ type: 'div', props: { style, children } })

const sizeOf = (title: string) => (title.length > 60 ? 52 : title.length > 32 ? 62 : 74)

const tree = ({ day, title, place, notice }: PreviewText): Box =>
  box(
    {
      display: 'flex',
      boxSizing: 'border-box',
      width: PREVIEW.width,
      height: PREVIEW.height,
      background: PAPER,
      padding: '64px 0 60px 68px',
      fontFamily: family(TEXT),
    },
    [
      box({ display: 'flex', flexDirection: 'column', width: 530, justifyContent: 'space-between' }, [
        box({ display: 'flex', flexDirection: 'column' }, [
          ...(notice ? [box({ fontSize: 26, fontWeight: 700, color: DANGER, marginBottom: 12 }, notice)] : []),
          box({ fontSize: 29, fontWeight: 700, color: ACCENT, marginBottom: 22 }, day),
          box(
            {
              fontFamily: family(DISPLAY),
              fontSize: sizeOf(title),
              fontWeight: 700,
              lineHeight: 1.06,
              letterSpacing: '-0.02em',
              color: INK,
              display: 'block',
              lineClamp: title.length > 60 ? 6 : 5,
              wordBreak: 'break-word',
            },
            title,
          ),
        ]),
        box({ display: 'flex', flexDirection: 'column' }, [
          box({ fontSize: 29, fontWeight: 500, color: MUTED, marginBottom: 26, lineHeight: 1.3 }, place),
          box({ fontFamily: family(DISPLAY), fontSize: 36, fontWeight: 700, color: INK }, 'Flow'),
        ]),
      ]),
    ],
  )

/** The cover cut to its place, with round corners. */
const roundCover = async (cover: Buffer): Promise<Buffer> => {
  const { width, height, radius } = COVER
  const mask = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${radius}"/></svg>`
  return sharp(cover, { limitInputPixels: 50_000_000, pages: 1 })
    .rotate()
    .resize(width, height, { fit: 'cover' })
    .ensureAlpha()
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer()
}

/**
 * Draws the picture that other sites show beside a link: day, title and place beside the cover. PNG.
 * @param cover any picture; throws when it cannot be read
 */
export const drawPreview = async (text: PreviewText, cover: Buffer): Promise<Buffer> => {
  fonts ??= loadFonts()
  const svg = await satori(tree(text) as never, { ...PREVIEW, fonts: await fonts })
  const { left, top } = COVER
  return sharp(Buffer.from(svg))
    .composite([{ input: await roundCover(cover), left, top }])
    .png({ compressionLevel: 9, palette: true, quality: 90 })
    .toBuffer()
}
