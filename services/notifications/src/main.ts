import { runAlone } from '@flow/service-kit'
import { outsideSettingsFrom } from './provider-settings.ts'
import { notificationsServiceWith } from './service.ts'

await runAlone(notificationsServiceWith({ outside: outsideSettingsFrom(process.env) }), process.env)
