import type {
  AddImportSource,
  NewWebhook,
  PreviewImport,
  StartImport,
  UpdateWebhook,
  WebhookDelivery,
} from '@flow/contracts'
import { type Client, of, take } from './take.ts'

export interface GuestsQuery {
  q?: string
  occurrenceId?: string
  limit: number
  cursor?: string
}

const delivery = (id: string, deliveryId: string) => ({ params: { path: { id, deliveryId } } })

const webhooks = (api: Client) => ({
  webhooks: () => take(api.GET('/api/v1/webhooks')),
  webhook: (id: string) => take(api.GET('/api/v1/webhooks/{id}', of(id))),
  addWebhook: (body: NewWebhook) => take(api.POST('/api/v1/webhooks', { body })),
  changeWebhook: (id: string, body: UpdateWebhook) => take(api.PUT('/api/v1/webhooks/{id}', { ...of(id), body })),
  removeWebhook: (id: string) => take(api.DELETE('/api/v1/webhooks/{id}', of(id))),
  renewWebhookSecret: (id: string) => take(api.POST('/api/v1/webhooks/{id}/rotate-secret', of(id))),
  testWebhook: (id: string) => take(api.POST('/api/v1/webhooks/{id}/test', of(id))),
  deliveries: (id: string, query: { status?: WebhookDelivery['status']; limit: number; cursor?: string }) =>
    take(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query } })),
  delivery: (id: string, deliveryId: string) =>
    take(api.GET('/api/v1/webhooks/{id}/deliveries/{deliveryId}', delivery(id, deliveryId))),
  replayDelivery: (id: string, deliveryId: string) =>
    take(api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay', delivery(id, deliveryId))),
})

const imports = (api: Client) => ({
  importSources: () => take(api.GET('/api/v1/events/import/sources')),
  addImportSource: (body: AddImportSource) => take(api.POST('/api/v1/events/import/sources', { body })),
  runImportSource: (id: string) => take(api.POST('/api/v1/events/import/sources/{id}/run', of(id))),
  pauseImportSource: (id: string) =>
    take(api.POST('/api/v1/events/import/sources/{id}/pause', { ...of(id), body: null })),
  resumeImportSource: (id: string) => take(api.POST('/api/v1/events/import/sources/{id}/resume', of(id))),
  removeImportSource: (id: string) => take(api.DELETE('/api/v1/events/import/sources/{id}', of(id))),
  previewImport: (body: PreviewImport) => take(api.POST('/api/v1/events/import/preview', { body })),
  startImport: (body: StartImport) => take(api.POST('/api/v1/events/import', { body })),
  imports: (query: { sourceId?: string; files?: boolean; limit: number; cursor?: string }) =>
    take(api.GET('/api/v1/imports', { params: { query } })),
  importRun: (id: string) => take(api.GET('/api/v1/imports/{id}', of(id))),
})

/** How events do, who comes, and which other systems know of it. */
export const organiserCalls = (api: Client) => ({
  analytics: (id: string, query: { from?: string; to?: string }) =>
    take(api.GET('/api/v1/events/{id}/analytics', { params: { path: { id }, query } })),
  attendeesFound: (id: string, query: GuestsQuery, signal?: AbortSignal) =>
    take(api.GET('/api/v1/events/{id}/attendees', { params: { path: { id }, query }, signal })),
  ...webhooks(api),
  ...imports(api),
})
