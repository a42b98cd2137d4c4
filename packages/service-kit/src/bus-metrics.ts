import type { Bus, JobRunner } from '@flow/messaging'
import type { Metrics } from './metrics.ts'

/** Shows how far a service is behind others, what waits and what is dead, each time that the metrics are read. */
export const showBus = (metrics: Metrics, service: string, { bus, jobs }: { bus: Bus; jobs: JobRunner }): void => {
  const behind = metrics.gauge('flow_bus_behind', 'Domain events of a source not yet looked at', ['service', 'source'])
  const parked = metrics.gauge('flow_bus_parked', 'Domain events that wait to be tried again', ['service', 'source'])
  const dead = metrics.gauge('flow_bus_dead', 'Domain events among the dead letters', ['service', 'source'])
  const count = metrics.gauge('flow_jobs', 'Jobs that are due, later, or dead', ['service', 'job', 'state'])
  metrics.onRead(async () => {
    for (const lag of await bus.lag()) {
      const labels = { service, source: lag.source }
      behind.set(labels, lag.behind)
      parked.set(labels, lag.parked)
      dead.set(labels, lag.dead)
    }
    for (const { name, ...states } of await jobs.counts())
      for (const [state, jobsCount] of Object.entries(states)) count.set({ service, job: name, state }, jobsCount)
  })
}
