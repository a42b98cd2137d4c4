export { sweepJob } from './jobs.ts'
export { usersService, usersServiceWith } from './service.ts'
export { type UsersSettings, usersSettingsFrom } from './settings.ts'
