export { outsideSettingsFrom } from './provider-settings.ts'
export { notificationsServiceWith } from './service.ts'
