import type { Webhook, WebhookDelivery, WebhookDeliveryDetails } from '@flow/contracts'
import type { Row } from '@flow/postgres'
import type { DeliveryJson, findDelivery, WebhookRow } from './webhooks.sql.ts'

const iso = (text: string) => new Date(text).toISOString()

const presentAttempt = (attempt: NonNullable<DeliveryJson['last']>) => ({
  at: iso(attempt.at),
  responseStatus: attempt.response_status,
  fault: attempt.fault,
  latencyMs: attempt.latency_ms,
})

export const presentDelivery = (row: DeliveryJson): WebhookDelivery => ({
  id: row.id,
  type: row.type,
  status: row.status,
  attempts: row.attempts,
  createdAt: iso(row.created_at),
  nextAttemptAt: row.next_attempt_at === null ? null : iso(row.next_attempt_at),
  lastAttempt: row.last && presentAttempt(row.last),
})

export const presentDeliveryDetails = ({ delivery, body, log }: Row<typeof findDelivery>): WebhookDeliveryDetails => ({
  ...presentDelivery(delivery),
  body,
  log: log.map(attempt => ({ ...presentAttempt(attempt), responseBody: attempt.response_body })),
})

export const presentWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  url: row.url,
  description: row.description,
  events: row.events,
  status: row.status,
  failingSince: row.failing_since?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  deliveries: row.deliveries.map(presentDelivery),
})
