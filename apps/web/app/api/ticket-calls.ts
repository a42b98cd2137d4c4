import type { CompleteOrder, JoinWaitlist, NewOrder, RenameTicket, TransferTicket } from '@flow/contracts'
import { type Client, of, take } from './take.ts'

/** What is asked to get tickets, to hold them and to pass them on. */
export const ticketCalls = (api: Client) => ({
  tiersOnSale: (id: string, query: { occurrenceId?: string; code?: string }) =>
    take(api.GET('/api/v1/events/{id}/tiers', { params: { path: { id }, query } })),
  saleSettings: (id: string) => take(api.GET('/api/v1/events/{id}/sale-settings', of(id))),
  /** @param key the same key again is the same order again */
  order: (id: string, key: string, body: NewOrder) =>
    take(
      api.POST('/api/v1/events/{id}/orders', { params: { path: { id }, header: { 'idempotency-key': key } }, body }),
    ),
  orders: () => take(api.GET('/api/v1/orders', { params: { query: { limit: 50 } } })),
  orderById: (id: string) => take(api.GET('/api/v1/orders/{id}', of(id))),
  completeOrder: (id: string, body: CompleteOrder) =>
    take(api.POST('/api/v1/orders/{id}/complete', { ...of(id), body })),
  cancelOrder: (id: string) => take(api.DELETE('/api/v1/orders/{id}', of(id))),
  tickets: () => take(api.GET('/api/v1/tickets', { params: { query: { limit: 100 } } })),
  ticket: (id: string) => take(api.GET('/api/v1/tickets/{id}', of(id))),
  wallets: () => take(api.GET('/api/v1/wallets')),
  googleWallet: (id: string) => take(api.GET('/api/v1/tickets/{id}/google-wallet', of(id))),
  giveTicket: (id: string, body: TransferTicket) =>
    take(api.POST('/api/v1/tickets/{id}/transfer', { ...of(id), body })),
  renameTicket: (id: string, body: RenameTicket) => take(api.PUT('/api/v1/tickets/{id}/name', { ...of(id), body })),
  waits: () => take(api.GET('/api/v1/waitlist')),
  waitById: (id: string) => take(api.GET('/api/v1/waitlist/{id}', of(id))),
  wait: (id: string, body: JoinWaitlist) => take(api.POST('/api/v1/events/{id}/waitlist', { ...of(id), body })),
  leaveLine: (id: string, occurrenceId: string) =>
    take(api.DELETE('/api/v1/events/{id}/waitlist', { params: { path: { id }, query: { occurrenceId } } })),
  acceptOffer: (id: string) => take(api.POST('/api/v1/waitlist/{id}/accept', of(id))),
})
