import type { Stripe } from 'stripe'
import type { Sales } from '../sales/sales.ts'
import { type OnlineProvider, type PaymentRequest, type PaymentState, PermanentFailure } from './provider.ts'

/** Shortest life that Stripe allows a checkout page is 30 minutes; a minute more for clocks that differ. */
const PAGE_MS = 31 * 60_000

/** The library is large: loaded with the first payment. */
const clientFor = async ({ secretKey, url }: NonNullable<Sales['stripe']>): Promise<Stripe> => {
  const { Stripe } = await import('stripe')
  const options = { maxNetworkRetries: 2, timeout: 10_000, telemetry: false }
  if (!url) return new Stripe(secretKey, options)
  const { hostname, port, protocol } = new URL(url)
  return new Stripe(secretKey, {
    ...options,
    host: hostname,
    protocol: protocol === 'http:' ? 'http' : 'https',
    ...(port ? { port: Number(port) } : {}),
  })
}

const idOf = (value: string | { id: string } | null): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null)

const stateOf = (session: Stripe.Checkout.Session): PaymentState => ({
  externalId: session.id,
  status: session.payment_status === 'paid' ? 'succeeded' : session.status === 'expired' ? 'failed' : 'open',
  url: session.url,
  amount: session.amount_total ?? 0,
  currency: (session.currency ?? '').toUpperCase(),
  chargeId: idOf(session.payment_intent),
})

const sessionOf = ({ id, orderId, reference, title, amount, currency, backTo, createdAt }: PaymentRequest) =>
  ({
    mode: 'payment',
    client_reference_id: orderId,
    metadata: { payment_id: id, order_id: orderId },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: amount,
          product_data: { name: `${title} · ${reference}` },
        },
      },
    ],
    expires_at: Math.floor((createdAt.getTime() + PAGE_MS) / 1000),
    success_url: `${backTo}?paid=1`,
    cancel_url: backTo,
  }) satisfies Stripe.Checkout.SessionCreateParams

const MESSAGES = new Set([
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
])

/** Card and wallet payments on Stripe's own page: https://docs.stripe.com/api/checkout/sessions. */
export const stripeProvider = (settings: NonNullable<Sales['stripe']>): OnlineProvider => {
  let loaded: Promise<Stripe> | undefined
  const client = () => {
    loaded ??= clientFor(settings)
    return loaded
  }
  return {
    name: 'stripe',
    open: async request =>
      stateOf(await (await client()).checkout.sessions.create(sessionOf(request), { idempotencyKey: request.id })),
    look: async externalId => stateOf(await (await client()).checkout.sessions.retrieve(externalId)),
    refund: async ({ id, chargeId, amount }) => {
      const stripe = await client()
      try {
        const refund = await stripe.refunds.create({ payment_intent: chargeId, amount }, { idempotencyKey: id })
        return refund.id
      } catch (error) {
        if ((error as { type?: string }).type === 'StripeInvalidRequestError')
          throw new PermanentFailure((error as Error).message)
        throw error
      }
    },
    read: async (body, signature) => {
      const event = (await client()).webhooks.constructEvent(body, signature, settings.webhookSecret)
      const session = MESSAGES.has(event.type) ? (event.data.object as Stripe.Checkout.Session) : null
      const refund = event.type === 'refund.failed' ? (event.data.object as Stripe.Refund) : null
      return {
        id: event.id,
        paymentId: session?.metadata?.payment_id ?? null,
        state: session && { ...stateOf(session), ...(event.type.endsWith('failed') ? { status: 'failed' } : {}) },
        failedRefund: refund?.id ?? null,
      }
    },
  }
}
