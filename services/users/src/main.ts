import { runAlone } from '@flow/service-kit'
import { usersService } from './service.ts'

await runAlone(usersService, process.env)
