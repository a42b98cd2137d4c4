import { int8, statement } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { pauseProvider } from './chain.ts'
import type { Provider } from './provider.ts'

/** What a provider took between two hours and a quarter of an hour ago, and how much of it is known to have arrived. */
const confirmed = statement(
  'notifications.providers.confirmed',
  { taken: int8, known: int8 },
  `select count(*) as taken, count(*) filter (where confirmed_at is not null or state = 'bounced') as known
   from deliveries where provider = $1 and state in ('delivered', 'bounced')
     and settled_at between $2::timestamptz - interval '2 hours' and $2::timestamptz - interval '15 minutes'`,
)

const ENOUGH = 20
const PAUSE_MS = 15 * 60_000

/**
 * A provider that takes everything and never tells of an arrival is not believed: it is reported, and left alone for
 * a while when there is another one.
 */
export const watchConfirmations = async (
  { db, now, log }: Pick<NotificationsContext, 'db' | 'now' | 'log'>,
  providers: readonly Provider[],
): Promise<void> => {
  for (const { name, channel } of providers.filter(one => one.confirms)) {
    const { taken, known } = await db.asService('arrivals of a provider', tx => tx.one(confirmed, [name, now()]))
    if (taken < ENOUGH || known > 0) continue
    log.error({ provider: name, taken }, 'a provider takes messages and confirms none')
    if (providers.some(other => other.channel === channel && other.name !== name))
      await pauseProvider({ db }, name, new Date(now().getTime() + PAUSE_MS))
  }
}
