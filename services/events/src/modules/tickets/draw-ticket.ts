import { createRequire } from 'node:module'
import type { Ticket } from '@flow/contracts'
import PDFDocument from 'pdfkit'
import { create } from 'qrcode'

const require = createRequire(import.meta.url)
/** The parts in which the font is shipped; a text is written by whichever knows its letters. */
const PARTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const
const WEIGHTS = [400, 700] as const
const fileOf = (part: string, weight: number) =>
  require.resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`)

const PAGE = { width: 297.64, height: 595.28 }
const [MARGIN, QR_SIZE] = [28, 190]
const [INK, SOFT] = ['#111318', '#5b6170']

interface Glyphs {
  hasGlyphForCodePoint(code: number): boolean
}

/** The beginning of a text that one part of the font can write, and that part. */
const runs = (doc: PDFKit.PDFDocument, text: string, weight: number): Array<readonly [string, string]> => {
  const made: Array<[string, string]> = []
  for (const letter of text) {
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

interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly gap?: number
}

const write = (doc: PDFKit.PDFDocument, text: string, { size, bold = false, colour = INK, gap = 4 }: Style): void => {
  const pieces = runs(doc, text, bold ? 700 : 400)
  doc.fontSize(size).fillColor(colour)
  for (const [nth, [font, piece]] of pieces.entries()) {
    doc.font(font)
    doc.text(piece, { width: PAGE.width - 2 * MARGIN, continued: nth < pieces.length - 1 })
  }
  doc.y += gap
}

/** A QR as black squares on white with its quiet zone (ISO/IEC 18004: four modules). */
const drawQr = (doc: PDFKit.PDFDocument, text: string, left: number, top: number): void => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const step = QR_SIZE / (modules.size + 8)
  doc.rect(left, top, QR_SIZE, QR_SIZE).fill('#ffffff')
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column))
        doc.rect(left + (column + 4) * step, top + (row + 4) * step, step + 0.05, step + 0.05).fill('#000000')
}

/** When an event is, on the clocks of its place. */
const when = ({ startsAt, timeZone }: Ticket['event'], language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(startsAt))

const WORDS = {
  en: { void: 'No longer valid', due: 'To be paid at the door', doors: 'Show this code at the door' },
  it: { void: 'Non più valido', due: 'Da pagare all’ingresso', doors: 'Mostra questo codice all’ingresso' },
} as const

const euros = (amount: number, currency: string, language: string): string => {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** digits)
}

/** A ticket as a page for a phone or half a sheet of paper. */
export const drawTicket = (ticket: Ticket, language: 'en' | 'it'): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: MARGIN,
      info: { Title: `${ticket.event.title} · ${ticket.code}`, Author: 'Flow' },
      lang: language,
    })
    const parts: Buffer[] = []
    doc.on('data', part => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
    for (const weight of WEIGHTS) for (const part of PARTS) doc.registerFont(`${part}-${weight}`, fileOf(part, weight))
    const words = WORDS[language]
    write(doc, ticket.event.title.slice(0, 120), { size: 20, bold: true, gap: 6 })
    write(doc, when(ticket.event, language), { size: 11 })
    const { place } = ticket.event
    if (place)
      write(doc, [place.name, place.address, place.city].filter(Boolean).join(', '), {
        size: 10,
        colour: SOFT,
        gap: 10,
      })
    write(doc, [ticket.holder.name, ticket.tier?.name].filter(Boolean).join(' · '), { size: 12, bold: true, gap: 2 })
    if (ticket.due?.amount)
      write(doc, `${words.due}: ${euros(ticket.due.amount, ticket.due.currency, language)}`, { size: 11, bold: true })
    if (ticket.status === 'valid') {
      const top = Math.max(doc.y + 8, PAGE.height - MARGIN - QR_SIZE - 62)
      drawQr(doc, ticket.qr, (PAGE.width - QR_SIZE) / 2, top)
      doc.x = MARGIN
      doc.y = top + QR_SIZE + 4
      write(doc, (ticket.code.match(/.{1,4}/g) ?? []).join(' '), { size: 13, bold: true, gap: 2 })
      write(doc, words.doors, { size: 9, colour: SOFT })
    } else write(doc, words.void, { size: 18, bold: true, colour: '#b3261e' })
    doc.end()
  })
