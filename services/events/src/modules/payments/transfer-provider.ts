import type { PaymentProvider, PaymentState } from './provider.ts'

interface Expected {
  readonly id: string
  readonly amount: number
  readonly currency: string
}

const stateOf = ({ id, amount, currency }: Expected, status: PaymentState['status']): PaymentState => ({
  externalId: `transfer-${id}`,
  status,
  url: null,
  amount,
  currency,
  chargeId: status === 'succeeded' ? `transfer-${id}` : null,
})

/** A transfer as the organiser found it on the account. */
export const receivedTransfer = (payment: Expected): PaymentState => stateOf(payment, 'succeeded')

/** Transfers to the organiser's account: people say when they came, and send back by hand what goes back. */
export const transferProvider: PaymentProvider = {
  name: 'invoice',
  open: async request => stateOf(request, 'open'),
  look: async externalId => ({
    externalId,
    status: 'open',
    url: null,
    amount: 0,
    currency: '',
    chargeId: null,
  }),
  refund: async ({ id }) => `by-hand-${id}`,
}
