import { runAlone } from '@flow/service-kit'
import { realtimeService } from './service.ts'

await runAlone(realtimeService, process.env)
