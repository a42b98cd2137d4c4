import type { Money, SaleDocument } from '@flow/contracts'
import { drawPdf, INK, moneyText, SOFT, type Style, writeText } from '../tickets/pdf.ts'

type Language = 'en' | 'it'

const LOCALES = { en: 'en-GB', it: 'it-IT' } as const

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
    titles: { receipt: 'Receipt', invoice: 'Invoice', credit_note: 'Credit note' },
    number: 'Number',
    issued: 'Issued',
    refersTo: (number: string, day: string) => `Credits invoice ${number} of ${day}`,
    taxId: 'Tax number',
    payUntil: (day: string) => `To be paid by transfer until ${day}`,
    purpose: (reference: string) => `Please write in the transfer: ${reference}`,
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
    credited: 'Credited',
    credit: 'Amount credited',
    noTax: 'No tax',
  },
  it: {
    titles: { receipt: 'Ricevuta', invoice: 'Fattura', credit_note: 'Nota di credito' },
    number: 'Numero',
    issued: 'Emessa il',
    refersTo: (number: string, day: string) => `A storno della fattura ${number} del ${day}`,
    taxId: 'Partita IVA o codice fiscale',
    payUntil: (day: string) => `Da pagare con bonifico entro il ${day}`,
    purpose: (reference: string) => `Causale del bonifico: ${reference}`,
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
    credited: 'Stornato',
    credit: 'Importo stornato',
    noTax: 'Senza imposta',
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

const drawLines = (doc: Doc, document: SaleDocument, language: Language): void => {
  const words = WORDS[language]
  const show = (money: Money) => moneyText(money, language)
  const unnamed = document.kind === 'credit_note' ? words.credit : words.admission
  row(doc, [words.item, words.quantity, words.price, words.amount], { size: 9, colour: SOFT })
  rule(doc)
  for (const line of document.lines) {
    const gross = { ...line.unitPrice, amount: line.unitPrice.amount * line.quantity }
    const cells = [line.name ?? unnamed, String(line.quantity), show(line.unitPrice), show(gross)]
    row(doc, cells, { size: 11, colour: INK, gap: 6 })
  }
  rule(doc)
}

const drawSums = (doc: Doc, document: SaleDocument, language: Language): void => {
  const words = WORDS[language]
  const sum = (label: string, money: Money, bold = false) =>
    row(doc, ['', '', label, moneyText(money, language)], { size: bold ? 13 : 10, bold, gap: 5 })
  if (document.discount.amount) {
    sum(words.subtotal, document.subtotal)
    sum(words.discount, { ...document.discount, amount: -document.discount.amount })
  }
  sum(words.total, document.total, true)
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  for (const { name, rate, net, tax } of document.taxes) {
    sum(words.net, net)
    sum(rate === 0 ? words.noTax : `${name} ${percent.format(rate / 100)} % ${words.included}`, tax)
  }
  if (document.refunded.amount)
    sum(document.kind === 'invoice' ? words.credited : words.refunded, {
      ...document.refunded,
      amount: -document.refunded.amount,
    })
}

const drawHead = (doc: Doc, document: SaleDocument, language: Language): void => {
  const words = WORDS[language]
  const { event, buyer, refersTo } = document
  const day = (instant: string) =>
    new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: event.timeZone }).format(
      new Date(instant),
    )
  writeText(doc, words.titles[document.kind], { size: 24, bold: true, gap: 8, width: WIDTH })
  const about = [
    `${words.number} ${document.number}`,
    `${words.issued} ${day(document.issuedAt)}`,
    `${words.order} ${document.reference}`,
  ]
  writeText(doc, about.join(' · '), { size: 10, colour: SOFT, gap: refersTo ? 4 : 18, width: WIDTH })
  if (refersTo)
    writeText(doc, words.refersTo(refersTo.number, day(refersTo.issuedAt)), { size: 10, gap: 18, width: WIDTH })
  block(doc, words.seller, document.seller)
  const taxId = buyer.taxId ? `${words.taxId}: ${buyer.taxId}` : null
  block(doc, words.buyer, [buyer.name, buyer.address, taxId].filter(Boolean).join('\n'))
  block(doc, words.event, `${event.title} · ${day(event.startsAt)}`)
}

const drawTransfer = (doc: Doc, document: SaleDocument, language: Language): void => {
  const words = WORDS[language]
  if (!document.payUntil) return
  const until = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: document.event.timeZone,
  }).format(new Date(document.payUntil))
  doc.y += 18
  writeText(doc, words.payUntil(until), { size: 11, bold: true, gap: 4, width: WIDTH })
  if (document.payTo) writeText(doc, document.payTo, { size: 11, gap: 4, width: WIDTH })
  writeText(doc, words.purpose(document.reference), { size: 11, gap: 4, width: WIDTH })
}

/** A receipt, invoice or credit note as a page of A4. */
export const drawDocument = (document: SaleDocument, language: Language): Promise<Buffer> => {
  const title = `${WORDS[language].titles[document.kind]} ${document.number}`
  return drawPdf({ title, language, size: SIZE, margin: MARGIN }, doc => {
    drawHead(doc, document, language)
    doc.y += 8
    drawLines(doc, document, language)
    drawSums(doc, document, language)
    drawTransfer(doc, document, language)
  })
}
