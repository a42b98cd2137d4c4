import { gatewayCases } from './testing/gateway-cases.ts'

gatewayCases('apart')
