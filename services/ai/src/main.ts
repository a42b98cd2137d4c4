import { runAlone } from '@flow/service-kit'
import { aiService } from './service.ts'

await runAlone(aiService, process.env)
