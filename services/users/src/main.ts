import { runAlone } from '@flow/service-kit'
import { usersServiceWith } from './service.ts'
import { usersSettingsFrom } from './settings.ts'

await runAlone(usersServiceWith(usersSettingsFrom(process.env)), process.env)
