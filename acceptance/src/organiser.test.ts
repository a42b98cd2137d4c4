import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, DESK, PHONE } from './browser.ts'
import { atTheDesk } from './organiser-desk.ts'
import { organisersJourney, visitorsLook } from './organiser-journey.ts'
import { openNeighbour, tieToOthers } from './organiser-tools.ts'
import { type Platform, startPlatform } from './platform.ts'

if (!chromiumPath())
  process.stderr.write('SKIPPED: the organiser’s journey needs Chromium (on Debian: apt-get install chromium).\n')

describe.skipIf(!chromiumPath())('an organiser with an empty page', () => {
  let platform: Platform

  beforeAll(async () => {
    platform = await startPlatform({ env: { FLOW_CALLS_PRIVATE_NETWORK: 'on' } })
  })
  afterAll(() => platform?.stop())

  it('publishes a weekly event with one exception on a phone, looks after it, and a visitor sees it', async () => {
    const path = await organisersJourney(platform.url, PHONE, (page, made) => atTheDesk(page, platform.url, made))
    expect(path).toMatch(/^\/events\//)
    await visitorsLook(`${platform.url}${path}`, PHONE)
  })

  it('publishes it on a wide screen, tells another system of it, and keeps a calendar in step', async () => {
    const neighbour = await openNeighbour()
    try {
      const path = await organisersJourney(platform.url, DESK, page => tieToOthers(page, platform.url, neighbour))
      await visitorsLook(`${platform.url}${path}`, DESK)
    } finally {
      await neighbour.close()
    }
  })
})
