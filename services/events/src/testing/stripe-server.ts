import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'

export const STRIPE_WEBHOOK_SECRET = 'whsec_of_the_tests'

interface Session {
  id: string
  object: 'checkout.session'
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid'
  payment_intent: string | null
  amount_total: number
  currency: string
  url: string
  metadata: Record<string, string>
  client_reference_id: string
}

/** A server that speaks the part of Stripe's HTTP protocol that checkouts and refunds use, with its idempotency keys. */
export interface StripeServer {
  readonly url: string
  readonly sessions: Map<string, Session>
  readonly refunds: Array<{ id: string; payment_intent: string; amount: number }>
  /** Hangs up after the next so many calls took effect: their answers are lost. */
  loseAnswers(count: number): void
  /** Refuses the next so many refunds for good, as Stripe does for a card that is closed. */
  refuseRefunds(count: number): void
  /** What Stripe would send of a session: body and signature. */
  message(type: string, sessionId: string, id?: string): { body: string; signature: string }
  pay(sessionId: string): void
  stop(): Promise<void>
}

const read = async (request: AsyncIterable<Buffer>) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

const sessionFrom = (form: URLSearchParams, id: string, url: string): Session => ({
  id,
  object: 'checkout.session',
  status: 'open',
  payment_status: 'unpaid',
  payment_intent: null,
  amount_total:
    Number(form.get('line_items[0][price_data][unit_amount]')) * Number(form.get('line_items[0][quantity]')),
  currency: form.get('line_items[0][price_data][currency]') ?? '',
  url: `${url}/pay/${id}`,
  metadata: {
    payment_id: form.get('metadata[payment_id]') ?? '',
    order_id: form.get('metadata[order_id]') ?? '',
  },
  client_reference_id: form.get('client_reference_id') ?? '',
})

/** @param taking is called when a call took effect and is not answered yet. */
export const startStripeServer = async (taking?: () => void): Promise<StripeServer> => {
  const sessions = new Map<string, Session>()
  const refunds: Array<{ id: string; payment_intent: string; amount: number }> = []
  const answered = new Map<string, unknown>()
  let [lost, refused, count] = [0, 0, 0]
  let url = ''
  const act = (path: string, form: URLSearchParams): unknown => {
    if (path === '/v1/checkout/sessions') {
      const session = sessionFrom(form, `cs_test_${++count}`, url)
      sessions.set(session.id, session)
      return session
    }
    if (refused > 0) {
      refused--
      return { error: { type: 'invalid_request_error', message: 'The card is closed.' } }
    }
    const refund = {
      id: `re_${++count}`,
      payment_intent: form.get('payment_intent') ?? '',
      amount: Number(form.get('amount')),
    }
    refunds.push(refund)
    return { ...refund, object: 'refund', status: 'succeeded' }
  }
  const server = createServer(async (request, reply) => {
    const path = (request.url ?? '').split('?')[0] as string
    const key = String(request.headers['idempotency-key'] ?? '')
    let body: unknown
    if (request.method === 'GET') body = sessions.get(path.split('/').at(-1) as string)
    else {
      const form = await read(request)
      body = answered.get(key) ?? act(path, form)
      if (key) answered.set(key, body)
    }
    taking?.()
    if (lost > 0) {
      lost--
      request.socket.destroy()
      return
    }
    const status = typeof body === 'object' && body !== null && 'error' in body ? 400 : 200
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stripe = new Stripe('sk_test')
  return {
    url,
    sessions,
    refunds,
    loseAnswers: given => {
      lost = given
    },
    refuseRefunds: given => {
      refused = given
    },
    pay: id => {
      const session = sessions.get(id) as Session
      sessions.set(id, { ...session, status: 'complete', payment_status: 'paid', payment_intent: `pi_${id}` })
    },
    message: (type, sessionId, id = `evt_${++count}`) => {
      const body = JSON.stringify({ id, object: 'event', type, data: { object: sessions.get(sessionId) } })
      const signature = stripe.webhooks.generateTestHeaderString({ payload: body, secret: STRIPE_WEBHOOK_SECRET })
      return { body, signature }
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}
