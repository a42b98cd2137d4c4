import type {
  DuplicateEvent,
  EventPermission,
  NewTier,
  OrderPictures,
  PostponeEvent,
  PreviewRecurrence,
} from '@flow/contracts'
import { type Client, of, take } from './take.ts'
import type { EventChange, EventDetails } from './types.ts'

const bytes = { 'content-type': 'application/octet-stream' }

/** What organisers do with their events. */
export const hostCalls = (api: Client) => ({
  /** Changes an event; with a version only that one, else `precondition_failed`. */
  changeEvent: (id: string, body: EventChange, version?: number) =>
    take(
      api.PUT('/api/v1/events/{id}', {
        params: { path: { id }, ...(version === undefined ? {} : { header: { 'if-match': `"${version}"` } }) },
        body,
      }),
    ),
  duplicateEvent: (id: string, body: DuplicateEvent) =>
    take(api.POST('/api/v1/events/{id}/duplicate', { ...of(id), body })),
  postponeEvent: (id: string, body: PostponeEvent) =>
    take(api.POST('/api/v1/events/{id}/postpone', { ...of(id), body })),
  previewDates: (body: PreviewRecurrence, signal?: AbortSignal) =>
    take(api.POST('/api/v1/events/recurrence/preview', { body, signal })),
  renderMarkdown: (text: string, signal?: AbortSignal) =>
    take(api.POST('/api/v1/events/markdown', { body: { text }, signal })),
  quality: (id: string) => take(api.GET('/api/v1/events/{id}/quality', of(id))),
  addPicture: (id: string, picture: Blob): Promise<EventDetails> =>
    take(
      api.POST('/api/v1/events/{id}/pictures', {
        ...of(id),
        body: picture as never,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { ...bytes, 'content-type': picture.type },
      }),
    ),
  orderPictures: (id: string, items: OrderPictures['items']): Promise<EventDetails> =>
    take(api.PUT('/api/v1/events/{id}/pictures', { ...of(id), body: { items } })),
  removePicture: (id: string, name: string): Promise<EventDetails> =>
    take(api.DELETE('/api/v1/events/{id}/pictures/{name}', { params: { path: { id, name } } })),
  removeCover: (id: string): Promise<EventDetails> => take(api.DELETE('/api/v1/events/{id}/picture', of(id))),
  tiers: (id: string) => take(api.GET('/api/v1/events/{id}/tiers', of(id))),
  addTier: (id: string, body: NewTier) => take(api.POST('/api/v1/events/{id}/tiers', { ...of(id), body })),
  changeTier: (id: string, tierId: string, body: NewTier) =>
    take(api.PUT('/api/v1/events/{id}/tiers/{tierId}', { params: { path: { id, tierId } }, body })),
  removeTier: (id: string, tierId: string) =>
    take(api.DELETE('/api/v1/events/{id}/tiers/{tierId}', { params: { path: { id, tierId } } })),
  staff: (id: string) => take(api.GET('/api/v1/events/{id}/staff', of(id))),
  setStaff: (id: string, userId: string, permissions: EventPermission[]) =>
    take(api.PUT('/api/v1/events/{id}/staff/{userId}', { params: { path: { id, userId } }, body: { permissions } })),
})
