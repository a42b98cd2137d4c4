import { createRequire } from 'node:module'
import type { Money } from '@flow/contracts'
import PDFDocument from 'pdfkit'

const require = createRequire(import.meta.url)
/** The parts in which the font is shipped; a text is written by whichever knows its letters. */
const PARTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const
const WEIGHTS = [400, 700] as const
const fileOf = (part: string, weight: number) =>
  require.resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`)

/** Ink, and ink of what matters less. */
export const [INK, SOFT] = ['#111318', '#5b6170']

interface Glyphs {
  hasGlyphForCodePoint(code: number): boolean
}

/** The beginning of a text that one part of the font can write, and that part. */
const runs = (doc: PDFKit.PDFDocument, text: string, weight: number): Array<readonly [string, string]> => {
  const made: Array<[string, string]> = []
  for (const letter of text) {
    const line = made.at(-1)
    if (letter === '\n' && line) {
      line[1] += letter
      continue
    }
    const font = PARTS.map(part => `${part}-${weight}`).find(name => {
      const { font: glyphs } = (doc.font(name) as unknown as { _font: { font: Glyphs } })._font
      return glyphs.hasGlyphForCodePoint(letter.codePointAt(0) as number)
    })
    const name = font ?? `latin-${weight}`
    const last = made.at(-1)
    if (last?.[0] === name) last[1] += font ? letter : '?'
    else made.push([name, font ? letter : '?'])
  }
  return made
}

export interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly gap?: number
  /** Of the column, in points. */
  readonly width: number
  readonly align?: 'left' | 'right'
}

/** Writes a text at the place where the document stands. */
export const writeText = (
  doc: PDFKit.PDFDocument,
  text: string,
  { size, bold = false, colour = INK, gap = 4, width, align = 'left' }: Style,
): void => {
  const pieces = runs(doc, text, bold ? 700 : 400)
  doc.fontSize(size).fillColor(colour)
  for (const [nth, [font, piece]] of pieces.entries()) {
    doc.font(font)
    doc.text(piece, { width, align, continued: nth < pieces.length - 1 })
  }
  doc.y += gap
}

export interface Page {
  readonly title: string
  readonly language: 'en' | 'it'
  /** Points, 72 to the inch. */
  readonly size: readonly [width: number, height: number]
  readonly margin: number
}

/** A PDF with the fonts that `writeText` needs. */
export const drawPdf = (
  { title, language, size, margin }: Page,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: [...size], margin, info: { Title: title, Author: 'Flow' }, lang: language })
    const parts: Buffer[] = []
    doc.on('data', part => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
    for (const weight of WEIGHTS) for (const part of PARTS) doc.registerFont(`${part}-${weight}`, fileOf(part, weight))
    draw(doc)
    doc.end()
  })

/** Money in words of a language. */
export const moneyText = ({ amount, currency }: Money, language: string): string => {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** digits)
}
