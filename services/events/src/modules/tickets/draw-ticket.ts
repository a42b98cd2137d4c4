import type { Ticket } from '@flow/contracts'
import { create } from 'qrcode'
import { drawPdf, moneyText, SOFT, type Style, writeText } from './pdf.ts'

const PAGE = { width: 297.64, height: 595.28 }
const [MARGIN, QR_SIZE] = [28, 190]
const LOCALES = { en: 'en-GB', it: 'it-IT' } as const
const write = (doc: PDFKit.PDFDocument, text: string, style: Omit<Style, 'width'>): void =>
  writeText(doc, text, { ...style, width: PAGE.width - 2 * MARGIN })

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
const when = ({ startsAt, timeZone }: Ticket['event'], language: keyof typeof LOCALES): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    new Date(startsAt),
  )

const WORDS = {
  en: { void: 'No longer valid', due: 'To be paid at the door', doors: 'Show this code at the door' },
  it: { void: 'Non più valido', due: 'Da pagare all’ingresso', doors: 'Mostra questo codice all’ingresso' },
} as const

/** A ticket as a page for a phone or half a sheet of paper. */
export const drawTicket = (ticket: Ticket, language: 'en' | 'it'): Promise<Buffer> =>
  drawPdf(
    { title: `${ticket.event.title} · ${ticket.code}`, language, size: [PAGE.width, PAGE.height], margin: MARGIN },
    doc => {
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
      if (ticket.due?.amount) write(doc, `${words.due}: ${moneyText(ticket.due, language)}`, { size: 11, bold: true })
      if (ticket.status === 'valid') {
        const top = Math.max(doc.y + 8, PAGE.height - MARGIN - QR_SIZE - 62)
        drawQr(doc, ticket.qr, (PAGE.width - QR_SIZE) / 2, top)
        doc.x = MARGIN
        doc.y = top + QR_SIZE + 4
        write(doc, (ticket.code.match(/.{1,4}/g) ?? []).join(' '), { size: 13, bold: true, gap: 2 })
        write(doc, words.doors, { size: 9, colour: SOFT })
      } else write(doc, words.void, { size: 18, bold: true, colour: '#b3261e' })
    },
  )
