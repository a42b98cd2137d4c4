export { eventsService, eventsServiceWith } from './service.ts'
export { type EventsSettings, eventsSettingsFrom } from './settings.ts'
