import type { FastifyInstance } from 'fastify'
import { callsTo } from './demo/demo-api.ts'
import { demoAccounts, fillDemo } from './demo/fill-demo.ts'
import type { Ground, Household } from './house.ts'

/**
 * Makes or tops up the demo world through the gateway, before its door is open to others.
 * Answers whether the platform shows the demo world.
 */
export const keepDemoWorld = async (
  ground: Ground,
  household: Household,
  gateway: FastifyInstance,
  progress: (text: string) => void,
): Promise<boolean> => {
  const outcome = await fillDemo({
    call: callsTo(gateway),
    now: new Date(),
    progress,
    vouchFor: userId => household.client.of('users').vouchForEmail({ userId }),
    makeAdmin: account => household.client.of('users').createAdmin({ ...account, password: adminPassword(ground) }),
  })
  return outcome !== 'leftAlone'
}

/** The demo administrator's password: this installation's own, so that nobody else's demo opens it. */
const adminPassword = ({ secrets }: Ground): string =>
  `demo-${secrets.keyFor('demo administrator').toString('hex').slice(0, 12)}`

/** Where a newcomer clicks first. */
export const whereToClick = (ground: Ground): string => {
  const url = ground.publicUrl
  const { person, admin } = demoAccounts
  return [
    `  ${url}/           what is on; sign in as ${person.username} with ${person.password}`,
    `  ${url}/admin      the admin portal; sign in as ${admin.username} with ${adminPassword(ground)}`,
    `  ${url}/admin/mail the mail that Flow writes`,
    `  ${url}/api-docs   the API`,
  ].join('\n')
}
