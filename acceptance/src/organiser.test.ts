import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, DESK, PHONE } from './browser.ts'
import { organisersJourney, visitorsLook } from './organiser-journey.ts'
import { type Platform, startPlatform } from './platform.ts'

if (!chromiumPath())
  process.stderr.write('SKIPPED: the organiser’s journey needs Chromium (on Debian: apt-get install chromium).\n')

describe.skipIf(!chromiumPath())('an organiser with an empty page', () => {
  let platform: Platform

  beforeAll(async () => {
    platform = await startPlatform()
  })
  afterAll(() => platform?.stop())

  it.each([
    ['wide screen', DESK],
    ['phone', PHONE],
  ])('publishes a weekly event with one exception on a %s, and a visitor sees it', async (_, screen) => {
    const path = await organisersJourney(platform.url, screen)
    expect(path).toMatch(/^\/events\//)
    await visitorsLook(`${platform.url}${path}`, screen)
  })
})
