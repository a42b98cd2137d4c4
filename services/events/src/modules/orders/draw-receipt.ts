import type { Money, Receipt } from '@flow/contracts'
import type { Static } from 'typebox'
import { drawPdf, INK, moneyText, SOFT, type Style, writeText } from '../tickets/pdf.ts'

type Language = 'en' | 'it'

/** A4. */
const SIZE = [595.28, 841.89] as const
const MARGIN = 56
const WIDTH = SIZE[0] - 2 * MARGIN
/** Where the columns of the lines begin, from the margin, and how wide they are. */
const COLUMNS = [
  { at: 0, width: 250 },
  { at: 256, width: 40 },
  { at: 302, width: 86 },
  { at: 394, width: WIDTH - 394 },
] as const

const WORDS = {
  en: {
    title: 'Receipt',
    number: 'Number',
    issued: 'Issued',
    order: 'Order',
    seller: 'Seller',
    buyer: 'Buyer',
    event: 'Event',
    item: 'What',
    quantity: 'Number',
    price: 'Price',
    amount: 'Amount',
    admission: 'Admission',
    subtotal: 'Subtotal',
    discount: 'Discount',
    total: 'Total',
    included: 'included',
    net: 'Net',
    refunded: 'Given back',
  },
  it: {
    title: 'Ricevuta',
    number: 'Numero',
    issued: 'Emessa il',
    order: 'Ordine',
    seller: 'Venditore',
    buyer: 'Acquirente',
    event: 'Evento',
    item: 'Descrizione',
    quantity: 'Quantità',
    price: 'Prezzo',
    amount: 'Importo',
    admission: 'Ingresso',
    subtotal: 'Subtotale',
    discount: 'Sconto',
    total: 'Totale',
    included: 'inclusa',
    net: 'Imponibile',
    refunded: 'Rimborsato',
  },
} as const

type Doc = PDFKit.PDFDocument

/** Texts side by side; the document goes on below the highest of them. */
const row = (doc: Doc, cells: readonly string[], style: Omit<Style, 'width'>): void => {
  if (doc.y > SIZE[1] - MARGIN - 60) doc.addPage()
  const top = doc.y
  let bottom = top
  for (const [nth, text] of cells.entries()) {
    const { at, width } = COLUMNS[nth] as (typeof COLUMNS)[number]
    doc.x = MARGIN + at
    doc.y = top
    if (text) writeText(doc, text, { ...style, width, align: nth === 0 ? 'left' : 'right' })
    bottom = Math.max(bottom, doc.y)
  }
  doc.x = MARGIN
  doc.y = bottom
}

const rule = (doc: Doc): void => {
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(MARGIN + WIDTH, doc.y)
    .lineWidth(0.6)
    .stroke('#c9ccd3')
  doc.y += 8
}

const block = (doc: Doc, label: string, text: string): void => {
  writeText(doc, label, { size: 9, colour: SOFT, gap: 1, width: WIDTH })
  writeText(doc, text || '–', { size: 11, gap: 10, width: WIDTH })
}

const drawLines = (doc: Doc, receipt: Static<typeof Receipt>, language: Language): void => {
  const words = WORDS[language]
  const show = (money: Money) => moneyText(money, language)
  row(doc, [words.item, words.quantity, words.price, words.amount], { size: 9, colour: SOFT })
  rule(doc)
  for (const line of receipt.lines) {
    const gross = { ...line.unitPrice, amount: line.unitPrice.amount * line.quantity }
    const cells = [line.name ?? words.admission, String(line.quantity), show(line.unitPrice), show(gross)]
    row(doc, cells, { size: 11, colour: INK, gap: 6 })
  }
  rule(doc)
}

const drawSums = (doc: Doc, receipt: Static<typeof Receipt>, language: Language): void => {
  const words = WORDS[language]
  const sum = (label: string, money: Money, bold = false) =>
    row(doc, ['', '', label, moneyText(money, language)], { size: bold ? 13 : 10, bold, gap: 5 })
  if (receipt.discount.amount) {
    sum(words.subtotal, receipt.subtotal)
    sum(words.discount, { ...receipt.discount, amount: -receipt.discount.amount })
  }
  sum(words.total, receipt.total, true)
  for (const { name, rate, net, tax } of receipt.taxes) {
    const share = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(rate / 100)
    sum(words.net, net)
    sum(`${name} ${share} % ${words.included}`, tax)
  }
  if (receipt.refunded.amount) sum(words.refunded, { ...receipt.refunded, amount: -receipt.refunded.amount })
}

/** A receipt as a page of A4. */
export const drawReceipt = (receipt: Static<typeof Receipt>, language: Language): Promise<Buffer> =>
  drawPdf({ title: `${WORDS[language].title} ${receipt.number}`, language, size: SIZE, margin: MARGIN }, doc => {
    const words = WORDS[language]
    const day = (instant: string, timeZone: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(instant))
    const { event } = receipt
    writeText(doc, words.title, { size: 24, bold: true, gap: 8, width: WIDTH })
    const about = [
      `${words.number} ${receipt.number}`,
      `${words.issued} ${day(receipt.issuedAt, event.timeZone)}`,
      `${words.order} ${receipt.reference}`,
    ]
    writeText(doc, about.join(' · '), { size: 10, colour: SOFT, gap: 18, width: WIDTH })
    block(doc, words.seller, receipt.seller)
    block(doc, words.buyer, receipt.buyer)
    block(doc, words.event, `${event.title} · ${day(event.startsAt, event.timeZone)}`)
    doc.y += 8
    drawLines(doc, receipt, language)
    drawSums(doc, receipt, language)
  })
