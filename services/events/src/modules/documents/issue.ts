import { type Id, type InvoiceTo, newId, type OrderLine } from '@flow/contracts'
import type { Row, Tx } from '@flow/postgres'
import type { LockedOrder } from '../orders/lock-order.ts'
import type { LineJson } from '../orders/order-rows.ts'
import { money } from '../orders/price.ts'
import {
  type DocumentBody,
  type DocumentKind,
  findReceipt,
  findSeller,
  goneTickets,
  insertDocument,
  lastInvoice,
  nextNumber,
  type OpenInvoice,
} from './documents.sql.ts'
import { lessShares, type Share, sharesBack, sharesOf, type Tax, taxesBack, taxesIn } from './tax.ts'

/** Receipts keep the numbers they always had; the other kinds say what they are. */
const PREFIX: Readonly<Record<DocumentKind, string>> = { receipt: '', invoice: 'INV-', credit_note: 'CN-' }

type Seller = Row<typeof findSeller>

interface Paper {
  readonly order: LockedOrder
  readonly seller: Seller
  readonly kind: DocumentKind
  readonly refersTo?: Id
  readonly body: DocumentBody
}

/**
 * Gives a document its number: without gaps, by seller, year and kind. The order is locked, and the counter is the last
 * that is locked, so a transaction that fails draws none.
 */
const issue = async (tx: Tx, { order, seller, kind, refersTo, body }: Paper, at: Date) => {
  const year = at.getUTCFullYear()
  const { last } = await tx.one(nextNumber, [seller.organiser, kind, year])
  const number = `${PREFIX[kind]}${year}-${String(last).padStart(5, '0')}`
  const given = [
    newId(at.getTime()),
    order.id,
    kind,
    number,
    seller.organiser,
    at,
    refersTo ?? null,
    JSON.stringify(body),
  ]
  return tx.one(insertDocument, given)
}

export const lineOf = (line: LineJson, currency: string): OrderLine => ({
  tierId: line.tier_id,
  name: line.name,
  quantity: line.quantity,
  unitPrice: money(line.unit_amount, currency),
  discount: money(line.discount, currency),
  total: money(line.quantity * line.unit_amount - line.discount, currency),
  taxRate: line.tax_rate,
})

const sharesIn = (lines: readonly OrderLine[]): Share[] =>
  sharesOf(lines.map(({ taxRate, total }) => ({ rate: taxRate, amount: total.amount })))

/** A line of tax for each rate; none where nothing is taxed. */
const taxLines = (taxes: readonly Tax[], name: string | null, currency: string): DocumentBody['taxes'] =>
  taxes.some(({ rate }) => rate > 0)
    ? taxes.map(({ rate, net, tax }) => ({
        name: name ?? 'VAT',
        rate,
        net: money(net, currency),
        tax: money(tax, currency),
      }))
    : []

const bodyOf = (order: LockedOrder, seller: Seller, to: InvoiceTo | null): DocumentBody => {
  const { currency } = order
  const lines = order.lines.map(line => lineOf(line, currency))
  const awaited = order.status === 'held'
  return {
    seller: seller.seller,
    buyer: { name: to?.name ?? seller.buyer ?? '', address: to?.address ?? null, taxId: to?.taxId ?? null },
    lines,
    subtotal: money(order.subtotal, currency),
    discount: money(order.discount, currency),
    total: money(order.total, currency),
    taxes: taxLines(taxesIn(sharesIn(lines)), seller.tax_name, currency),
    payUntil: awaited ? order.expires_at.toISOString() : null,
    payTo: awaited ? seller.bank_details : null,
  }
}

const sellerOf = (tx: Tx, order: LockedOrder): Promise<Seller> => tx.one(findSeller, [order.event_id, order.buyer_id])

/** Where the transfers of an order go. */
export const bankDetailsOf = async (tx: Tx, order: LockedOrder): Promise<string | null> =>
  (await sellerOf(tx, order)).bank_details

/** The receipt of a locked order: made once. */
export const issueReceipt = async (tx: Tx, order: LockedOrder, at: Date) => {
  const known = await tx.first(findReceipt, [order.id])
  if (known) return known
  const seller = await sellerOf(tx, order)
  return issue(tx, { order, seller, kind: 'receipt', body: bodyOf(order, seller, null) }, at)
}

/** What of an invoice was not credited, by rate. */
const leftOf = (invoice: OpenInvoice): Share[] => lessShares(sharesIn(invoice.body.lines), sharesIn(invoice.credited))
const sum = (shares: readonly Share[]) => shares.reduce((all, { amount }) => all + amount, 0)

/**
 * The invoice of a locked order: the one that stands, or a new one when there is none, or it was credited in full. What
 * was given back before is credited at once.
 */
export const issueInvoice = async (tx: Tx, order: LockedOrder, to: InvoiceTo | null, at: Date) => {
  const known = await tx.first(lastInvoice, [order.id])
  if (known && sum(leftOf(known)) > 0) return known
  const seller = await sellerOf(tx, order)
  const invoice = await issue(tx, { order, seller, kind: 'invoice', body: bodyOf(order, seller, to) }, at)
  if (order.refunded > 0)
    await creditInvoice(tx, order, { tickets: await tx.all(goneTickets, [order.id]), amount: order.refunded }, at)
  return invoice
}

/** What goes back with an order: tickets at what was paid for them, or money alone. */
export interface Credited {
  readonly tickets: ReadonlyArray<{ readonly tier_id: Id | null; readonly amount: number }>
  /** Minor units; what is more than the invoice has left is not credited. Without it: all that is left. */
  readonly amount?: number
}

/** The lines of a credit note: tickets by kind, or, where the sum is another, a line without a name for each rate. */
const creditLines = (order: LockedOrder, tickets: Credited['tickets'], back: readonly Share[]): OrderLine[] => {
  const { currency } = order
  const none = money(0, currency)
  const worth = tickets.reduce((all, ticket) => all + ticket.amount, 0)
  const lines = order.lines.flatMap((line): OrderLine[] => {
    const mine = tickets.filter(ticket => ticket.tier_id === line.tier_id)
    const [first] = mine
    if (!first?.amount) return []
    const [unitPrice, total] = [money(first.amount, currency), money(first.amount * mine.length, currency)]
    const { tier_id: tierId, name, tax_rate: taxRate } = line
    return [{ tierId, name, quantity: mine.length, unitPrice, discount: none, total, taxRate }]
  })
  if (worth === sum(back)) return lines
  return back.map(({ rate, amount }) => {
    const total = money(amount, currency)
    return { tierId: null, name: null, quantity: 1, unitPrice: total, discount: none, total, taxRate: rate }
  })
}

/**
 * Credits what goes back, or was never paid, of the invoice of a locked order, if it has one: a credit note with its own
 * number that names the invoice. Its tax is such that all credit notes of an invoice together have the tax of the whole.
 */
export const creditInvoice = async (tx: Tx, order: LockedOrder, { tickets, amount }: Credited, at: Date) => {
  const invoice = await tx.first(lastInvoice, [order.id])
  if (!invoice) return
  const left = leftOf(invoice)
  const most = Math.min(amount ?? sum(left), sum(left))
  if (most === 0) return
  const rateOf = (tierId: Id | null) => order.lines.find(line => line.tier_id === tierId)?.tax_rate ?? 0
  const worths = tickets.map(ticket => ({ rate: rateOf(ticket.tier_id), amount: ticket.amount }))
  const back = sharesBack(most, worths, left)
  const seller = await sellerOf(tx, order)
  const total = money(most, order.currency)
  const { buyer, taxes } = invoice.body
  const body: DocumentBody = {
    seller: invoice.body.seller,
    buyer,
    lines: creditLines(order, tickets, back),
    subtotal: total,
    discount: money(0, order.currency),
    total,
    taxes: taxLines(taxesBack(left, back), taxes[0]?.name ?? null, order.currency),
    payUntil: null,
    payTo: null,
  }
  await issue(tx, { order, seller, kind: 'credit_note', refersTo: invoice.id, body }, at)
}
