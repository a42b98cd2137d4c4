/** What a role may do everywhere. Grants on one event (co-organisers, door staff) come on top of these. */
export const ROLES = ['user', 'moderator', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const PERMISSIONS = [
  'read:events',
  'create:events',
  'edit_event',
  'manage_attendees',
  'view_analytics',
  'moderate',
  'administer',
] as const
export type Permission = (typeof PERMISSIONS)[number]

export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  user: ['read:events', 'create:events'],
  moderator: ['read:events', 'create:events', 'moderate'],
  admin: [...PERMISSIONS],
}

/** Permissions that can be granted on a single event. */
export const EVENT_PERMISSIONS = ['edit_event', 'manage_attendees', 'view_analytics'] as const
export type EventPermission = (typeof EVENT_PERMISSIONS)[number]
