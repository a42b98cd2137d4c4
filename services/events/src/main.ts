import { runAlone } from '@flow/service-kit'
import { eventsServiceWith } from './service.ts'
import { eventsSettingsFrom } from './settings.ts'

await runAlone(eventsServiceWith(eventsSettingsFrom(process.env)), process.env)
