import type {
  InvoiceTo,
  NewPool,
  NewPromoCode,
  OrderStatus,
  PaymentMethod,
  RefundOrder,
  SaleSettings,
  SettleRefund,
} from '@flow/contracts'
import { type Client, of, take } from './take.ts'

export interface OrdersQuery {
  readonly q?: string
  readonly status?: OrderStatus
  readonly method?: PaymentMethod
  readonly limit?: number
  readonly cursor?: string
}

/** What organisers ask about what they sell, and do with it. */
export const salesCalls = (api: Client) => ({
  sales: (id: string) => take(api.GET('/api/v1/events/{id}/sales', of(id))),
  answers: (id: string) => take(api.GET('/api/v1/events/{id}/answers', of(id))),
  eventOrders: (id: string, query: OrdersQuery) =>
    take(api.GET('/api/v1/events/{id}/orders', { params: { path: { id }, query } })),
  resendOrder: (id: string) => take(api.POST('/api/v1/orders/{id}/resend', of(id))),
  markOrderPaid: (id: string) => take(api.POST('/api/v1/orders/{id}/mark-paid', of(id))),
  refundOrder: (id: string, body: RefundOrder) => take(api.POST('/api/v1/orders/{id}/refund', { ...of(id), body })),
  settleRefund: (id: string, body: SettleRefund) => take(api.POST('/api/v1/refunds/{id}/settle', { ...of(id), body })),
  document: (id: string) => take(api.GET('/api/v1/documents/{id}', of(id))),
  invoiceOrder: (id: string, body: InvoiceTo) => take(api.POST('/api/v1/orders/{id}/invoice', { ...of(id), body })),
  receipt: (id: string) => take(api.GET('/api/v1/orders/{id}/receipt', of(id))),
  putSaleSettings: (id: string, body: SaleSettings) =>
    take(api.PUT('/api/v1/events/{id}/sale-settings', { ...of(id), body })),
  pools: (id: string) => take(api.GET('/api/v1/events/{id}/pools', of(id))),
  addPool: (id: string, body: NewPool) => take(api.POST('/api/v1/events/{id}/pools', { ...of(id), body })),
  changePool: (id: string, poolId: string, body: NewPool) =>
    take(api.PUT('/api/v1/events/{id}/pools/{poolId}', { params: { path: { id, poolId } }, body })),
  removePool: (id: string, poolId: string) =>
    take(api.DELETE('/api/v1/events/{id}/pools/{poolId}', { params: { path: { id, poolId } } })),
  promoCodes: (id: string) => take(api.GET('/api/v1/events/{id}/promo-codes', of(id))),
  addPromoCode: (id: string, body: NewPromoCode) =>
    take(api.POST('/api/v1/events/{id}/promo-codes', { ...of(id), body })),
  endPromoCode: (id: string, codeId: string) =>
    take(api.DELETE('/api/v1/events/{id}/promo-codes/{codeId}', { params: { path: { id, codeId } } })),
  eventLine: (id: string, query: { limit?: number; cursor?: string }) =>
    take(api.GET('/api/v1/events/{id}/waitlist', { params: { path: { id }, query } })),
})
