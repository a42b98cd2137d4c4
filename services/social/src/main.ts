import { runAlone } from '@flow/service-kit'
import { socialService } from './service.ts'

await runAlone(socialService, process.env)
