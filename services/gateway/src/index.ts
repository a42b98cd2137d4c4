export { type Breaker, createBreaker } from './breaker.ts'
export { buildGateway, type GatewayDeps, type GatewaySettings, type Mount } from './gateway.ts'
export type { PartHealth } from './health.ts'
export type { PageApp, PageContext, PagesOptions } from './pages.ts'
