import type { NotificationPreferencesChange } from '@flow/contracts'
import { type Client, of, take } from './take.ts'

/** What is asked to read one's notifications, and to choose which there are. */
export const notificationCalls = (api: Client) => ({
  inbox: (query: { cursor?: string; limit?: number }) => take(api.GET('/api/v1/notifications', { params: { query } })),
  unreadCount: () => take(api.GET('/api/v1/notifications/unread/count')),
  readNotification: (id: string) => take(api.PUT('/api/v1/notifications/{id}/read', of(id))),
  readAllNotifications: () => take(api.PUT('/api/v1/notifications/read-all')),
  dropNotification: (id: string) => take(api.DELETE('/api/v1/notifications/{id}', of(id))),
  notificationPreferences: () => take(api.GET('/api/v1/notifications/preferences')),
  changeNotificationPreferences: (body: NotificationPreferencesChange) =>
    take(api.PUT('/api/v1/notifications/preferences', { body })),
  pushKey: () => take(api.GET('/api/v1/notifications/push/key')),
  /** Lets messages come to a browser; `token` is its subscription as JSON. */
  registerBrowser: (token: string) => take(api.POST('/api/v1/users/devices', { body: { platform: 'web', token } })),
  removeBrowser: (id: string) => take(api.DELETE('/api/v1/users/devices/{id}', { params: { path: { id } } })),
  /** What an unsubscribe link stops; changes nothing. */
  subscription: (token: string) =>
    take(api.GET('/api/v1/notifications/unsubscribe/{token}', { params: { path: { token } } })),
  unsubscribe: (token: string) =>
    take(api.POST('/api/v1/notifications/unsubscribe/{token}', { params: { path: { token } } })),
})
