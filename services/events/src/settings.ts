import { readSettings, SettingsError, setting } from '@flow/service-kit'
import { DEFAULT_SALES, type Sales } from './modules/sales/sales.ts'
import { type Wallets, walletsFrom } from './modules/wallets/wallets.ts'

/** What an installation may set of this service. */
export interface EventsSettings {
  /** A forecast that speaks Open-Meteo's protocol, with the parameters it always needs; no weather without one. */
  readonly weatherUrl?: string
  /** How tickets are sold; holds of ten minutes and nothing paid online unless told. */
  readonly sales?: Sales
  /** Wallets of phones that tickets can be saved to; none unless told. */
  readonly wallets?: Wallets
}

const SPEC = {
  weatherUrl: setting.optional(
    setting.url('FLOW_WEATHER_URL', 'forecast that speaks the protocol of Open-Meteo, such as its /v1/forecast'),
  ),
  holdMinutes: setting.integer(
    'FLOW_HOLD_MINUTES',
    'how long a checkout keeps its tickets, in minutes',
    DEFAULT_SALES.holdMinutes,
  ),
  offerMinutes: setting.integer(
    'FLOW_OFFER_MINUTES',
    'how long an offer to somebody on the waitlist stands, in minutes',
    DEFAULT_SALES.offerMinutes,
  ),
  stripeKey: setting.optional(
    setting.text('FLOW_STRIPE_SECRET_KEY', 'secret key of Stripe; without it nothing is paid online'),
  ),
  stripeWebhook: setting.optional(
    setting.text('FLOW_STRIPE_WEBHOOK_SECRET', 'secret that signs what Stripe sends to /api/v1/payments/stripe'),
  ),
  stripeUrl: setting.optional(setting.url('FLOW_STRIPE_URL', 'where the API of Stripe is spoken, for tests')),
}

/**
 * The settings of this service that an environment gives.
 * @throws SettingsError that names what is wrong
 */
export const eventsSettingsFrom = (env: Readonly<Record<string, string | undefined>>): EventsSettings => {
  const { weatherUrl, holdMinutes, offerMinutes, stripeKey, stripeWebhook, stripeUrl } = readSettings(SPEC, env)
  if (holdMinutes < 1) throw new SettingsError(['FLOW_HOLD_MINUTES must be 1 or more'])
  if (offerMinutes < 1) throw new SettingsError(['FLOW_OFFER_MINUTES must be 1 or more'])
  if (stripeKey && !stripeWebhook)
    throw new SettingsError(['FLOW_STRIPE_WEBHOOK_SECRET is missing: payments would never be known'])
  const stripe = stripeKey && stripeWebhook ? { secretKey: stripeKey, webhookSecret: stripeWebhook } : undefined
  return {
    ...(weatherUrl ? { weatherUrl } : {}),
    wallets: walletsFrom(env),
    sales: {
      holdMinutes,
      offerMinutes,
      ...(stripe ? { stripe: { ...stripe, ...(stripeUrl ? { url: stripeUrl } : {}) } } : {}),
    },
  }
}
