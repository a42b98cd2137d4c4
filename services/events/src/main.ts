import { runAlone } from '@flow/service-kit'
import { eventsService } from './service.ts'

await runAlone(eventsService, process.env)
