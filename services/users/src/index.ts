export { usersService, usersServiceWith } from './service.ts'
export { DEFAULTS, type UsersSettings } from './settings.ts'
