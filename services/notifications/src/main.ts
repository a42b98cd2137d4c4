import { runAlone } from '@flow/service-kit'
import { notificationsService } from './service.ts'

await runAlone(notificationsService, process.env)
