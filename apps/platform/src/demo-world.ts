import { callsTo } from './demo/demo-api.ts'
import { demoAccounts, fillDemo } from './demo/fill-demo.ts'
import { gatewayOver } from './gateway-app.ts'
import type { Ground, Household } from './house.ts'

/**
 * Makes or tops up the demo world through a door of its own, which counts no requests and is closed afterwards.
 * Answers whether the platform shows the demo world.
 */
export const keepDemoWorld = async (
  ground: Ground,
  household: Household,
  progress: (text: string) => void,
): Promise<boolean> => {
  const quiet = { ...ground, settings: { ...ground.settings, rateLimit: false } }
  const door = await gatewayOver(quiet, household, () => true, undefined)
  try {
    const outcome = await fillDemo({
      call: callsTo(door),
      now: new Date(),
      progress,
      makeAdmin: account => household.client.of('users').createAdmin(account),
    })
    return outcome !== 'leftAlone'
  } finally {
    await door.close()
  }
}

/** Where a newcomer clicks first. */
export const whereToClick = (url: string): string => {
  const { person, admin } = demoAccounts
  return [
    `  ${url}/           what is on; sign in as ${person.username} with ${person.password}`,
    `  ${url}/admin      the admin portal; sign in as ${admin.username} with ${admin.password}`,
    `  ${url}/api-docs   the API`,
  ].join('\n')
}
