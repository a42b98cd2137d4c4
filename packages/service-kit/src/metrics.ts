import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Metrics of this process, in the form Prometheus reads. */
export interface Metrics {
  readonly registry: Registry
  readonly requests: Histogram<'service' | 'method' | 'route' | 'status'>
  counter<L extends string>(name: string, help: string, labels: readonly L[]): Counter<L>
  /** Has figures brought up to date each time that somebody reads them. */
  onRead(bring: () => Promise<void>): void
  /** All figures, in the form Prometheus reads. */
  read(): Promise<string>
  gauge<L extends string>(name: string, help: string, labels: readonly L[]): Gauge<L>
}

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'flow_' })
  const bringers: Array<() => Promise<void>> = []
  const once = <T>(name: string, make: () => T): T => (registry.getSingleMetric(name) as T | undefined) ?? make()
  return {
    registry,
    onRead: bring => void bringers.push(bring),
    read: async () => {
      await Promise.allSettled(bringers.map(bring => bring()))
      return registry.metrics()
    },
    requests: new Histogram({
      name: 'flow_http_request_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['service', 'method', 'route', 'status'],
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
      registers: [registry],
    }),
    counter: (name, help, labels) =>
      once(name, () => new Counter({ name, help, labelNames: [...labels], registers: [registry] })),
    gauge: (name, help, labels) =>
      once(name, () => new Gauge({ name, help, labelNames: [...labels], registers: [registry] })),
  }
}
