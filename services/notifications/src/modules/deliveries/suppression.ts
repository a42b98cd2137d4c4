import { bytea, statement, type Tx } from '@flow/postgres'
import type { Vault } from '@flow/service-kit'

const findSuppressed = statement(
  'notifications.suppressions.find',
  { address_index: bytea },
  'select address_index from suppressions where channel = $1 and address_index = any ($2)',
)
const putSuppression = statement(
  'notifications.suppressions.put',
  {},
  `insert into suppressions (channel, address_index, reason, created_at) values ($1, $2, $3, $4)
   on conflict (channel, address_index) do update set reason = excluded.reason`,
)

const canonical = (address: string) => address.trim().normalize('NFC').toLowerCase()
const indexesOf = (vault: Vault, address: string) => vault.blindIndexes(canonical(address), 'suppressed-address')

/** Of these addresses, those that must not be written to any more. */
export const suppressedAmong = async (
  tx: Tx,
  vault: Vault,
  channel: string,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> => {
  const byIndex = new Map(
    addresses.flatMap(address => indexesOf(vault, address).map(index => [index.toString('base64'), address] as const)),
  )
  const rows = await tx.all(findSuppressed, [channel, [...byIndex.keys()].map(key => Buffer.from(key, 'base64'))])
  return new Set(rows.map(row => byIndex.get(row.address_index.toString('base64')) as string))
}

/** Never write to this address again. */
export const suppress = async (
  tx: Tx,
  vault: Vault,
  given: {
    readonly channel: string
    readonly address: string
    readonly reason: 'bounce' | 'complaint'
    readonly at: Date
  },
): Promise<void> => {
  const [index] = indexesOf(vault, given.address)
  await tx.run(putSuppression, [given.channel, index, given.reason, given.at])
}
