import { createHmac, randomBytes } from 'node:crypto'
import { bytea, statement } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'

const putSalt = statement(
  'analytics.putSalt',
  {},
  'insert into view_salts (day, salt) values ($1, $2) on conflict do nothing',
)
const findSalt = statement('analytics.salt', { salt: bytea }, 'select salt from view_salts where day = $1')

/** Who looks, as far as a request tells. */
export interface Visit {
  readonly address: string
  readonly userAgent: string
}

/** One household is one network of IPv6. */
const networkOf = (address: string) => (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address)

/**
 * Tells visitors of one day apart: a digest of the event, the network address and the browser under the day's salt. The
 * salt is drawn by chance and thrown away when the day is over, and with it the way back.
 */
export const createVisitors = ({ db, now }: Pick<ServiceDeps, 'db' | 'now'>) => {
  let known: { readonly day: string; readonly salt: Promise<Buffer> } | undefined
  const saltOf = (day: string): Promise<Buffer> =>
    db.asService('the salt of a day', async tx => {
      await tx.run(putSalt, [day, randomBytes(32)])
      return (await tx.one(findSalt, [day])).salt
    })
  return async (eventId: string, { address, userAgent }: Visit): Promise<string> => {
    const day = now().toISOString().slice(0, 10)
    if (known?.day !== day) known = { day, salt: saltOf(day) }
    const salt = await known.salt.catch(error => {
      known = undefined
      throw error
    })
    const text = `${eventId}\n${networkOf(address)}\n${userAgent}`
    return createHmac('sha256', salt).update(text).digest('hex').slice(0, 16)
  }
}
