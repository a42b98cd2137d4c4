import type { BareRoutes } from '../baselines/bare-fastify.ts'
import { startChild } from '../baselines/child.ts'
import type { Context } from '../context.ts'
import { type HttpLoad, type HttpRequest, httpLoad } from '../load/http-load.ts'
import { byTurns, type Round } from '../measure.ts'
import { figure, percent } from '../report.ts'

const CONNECTIONS = 10
/** Requests before anything is measured: code that is asked often is compiled for it. */
const WARM = 20_000

/** Fetches an address once: what a bare route shall answer, and, for what is kept, so that it is kept. */
export const bodyOf = async (url: string, headers: Record<string, string> = {}): Promise<string> => {
  const reply = await fetch(url, { headers })
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`)
  return reply.text()
}

/** Puts the platform and a bare Fastify that answers the given bodies under the same load by turns. */
export const besideFastify = async (
  { rounds, seconds }: Context,
  platform: { readonly url: string; readonly pid: number },
  next: () => HttpRequest,
  bodies: BareRoutes['bodies'],
  warm = false,
): Promise<{ ours: Round; baseline: Round }> => {
  const bare = startChild<BareRoutes, string>('bare-fastify.ts')
  const url = await bare.ask({ bodies })
  const load =
    (target: { readonly url: string; readonly pid: number }, until: HttpLoad['until'] = { seconds }) =>
    () =>
      httpLoad({ url: target.url, pid: target.pid, connections: CONNECTIONS, until, next })
  try {
    if (warm) for (const target of [platform, { url, pid: bare.pid }]) await load(target, { requests: WARM })()
    return await byTurns(rounds, load(platform), load({ url, pid: bare.pid }))
  } finally {
    await bare.stop()
  }
}

export const fastifyColumns = [
  'request',
  'body',
  'ours/s',
  'p50',
  'p99',
  'CPU each',
  'bare/s',
  'p50',
  'p99',
  'CPU each',
  'of bare/s',
  'failed',
]

const micro = (ms: number) => `${figure(ms * 1000)} µs`

export const fastifyRow = (what: string, bytes: number, { ours, baseline }: { ours: Round; baseline: Round }) => [
  what,
  `${figure(bytes / 1024)} KB`,
  figure(ours.rate),
  figure(ours.p50),
  figure(ours.p99),
  micro(ours.cpu),
  figure(baseline.rate),
  figure(baseline.p50),
  figure(baseline.p99),
  micro(baseline.cpu),
  percent(ours.rate / baseline.rate),
  String(ours.failures + baseline.failures),
]

export const fastifyNote = ({ rounds, seconds }: Context) =>
  `The bare route is \`fastify()\` with one route that sends the same bytes as a ready string; both are processes of their own under ${CONNECTIONS} connections, the load generator shares the processors with them. "CPU each" is the processor time of the Node process for one answer. Medians of ${rounds} rounds by turns of ${seconds} s, milliseconds unless said.`
