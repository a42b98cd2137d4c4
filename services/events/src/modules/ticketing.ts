import type { ServiceDeps } from '@flow/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { EventsSettings } from '../settings.ts'
import { attendanceRoutes } from './attendance/attendance.routes.ts'
import { checkInRoutes } from './check-ins/check-ins.routes.ts'
import { documentRoutes } from './documents/documents.routes.ts'
import { type OrderDeps, orderRoutes } from './orders/orders.routes.ts'
import { refundEvent } from './orders/refund-event.ts'
import { refundEventJob } from './orders/refund-event-job.ts'
import { remindBuyer, remindJob } from './orders/reserve-order.ts'
import { openSweeper } from './orders/sweeper.ts'
import { openTill } from './orders/till.ts'
import { paymentRoutes } from './payments/payments.routes.ts'
import { openPayments } from './payments/payments.ts'
import { refundJob } from './payments/refund-job.ts'
import { stripeProvider } from './payments/stripe-provider.ts'
import { transferProvider } from './payments/transfer-provider.ts'
import { promoCodeRoutes } from './promo-codes/promo-codes.routes.ts'
import { saleRoutes } from './sales/sales.routes.ts'
import { DEFAULT_SALES } from './sales/sales.ts'
import { ticketKeys } from './tickets/qr.ts'
import { ticketRoutes } from './tickets/tickets.routes.ts'
import { serveLines } from './waitlist/serve-line.ts'
import { waitlistRoutes } from './waitlist/waitlist.routes.ts'
import { walletRoutes } from './wallets/wallets.routes.ts'

const ROUTES = [
  attendanceRoutes,
  saleRoutes,
  promoCodeRoutes,
  orderRoutes,
  documentRoutes,
  ticketRoutes,
  walletRoutes,
  waitlistRoutes,
  checkInRoutes,
  paymentRoutes,
]

/** All of ticketing as one part of the service: its routes, its jobs, and what comes back by itself. */
export const ticketing = (
  given: ServiceDeps,
  { sales = DEFAULT_SALES, wallets = {} }: Pick<EventsSettings, 'sales' | 'wallets'>,
) => {
  // A sale makes a hundred thousand orders before the database counts them.
  const deps = { ...given, db: given.db.byIndex() }
  const provider = sales.stripe ? stripeProvider(sales.stripe) : undefined
  const payments = openPayments(deps, provider ? [transferProvider, provider] : [transferProvider])
  const till = openTill({ ...deps, sales })
  const keys = ticketKeys(deps.secrets)
  const sweeper = openSweeper(deps, { freed: till.freed, serveLines: () => serveLines({ ...deps, sales }) })
  const freed: OrderDeps['freed'] = eventId => {
    till.freed(eventId)
    void sweeper.nudge()
  }
  const own = { ...deps, sales, wallets, payments, till, freed, serve: sweeper.nudge, keys, provider }
  const plugin: FastifyPluginAsync = async app => {
    for (const routes of ROUTES) await app.register(routes(own))
  }
  return {
    plugin,
    start: () => {
      deps.jobs.work(refundEventJob, run => refundEvent(deps, run.data.eventId))
      deps.jobs.work(remindJob, run => remindBuyer(deps, run.data.orderId))
      deps.jobs.work(refundJob, run => payments.refund(run.data.refundId))
      sweeper.start()
    },
    close: () => sweeper.stop(),
  }
}
