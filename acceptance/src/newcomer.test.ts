import { hasRedis, startRedis } from '@flow/testkit/redis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, DESK, PHONE } from './browser.ts'
import { newcomersJourney } from './journey.ts'
import { type Platform, startPlatform } from './platform.ts'
import { CONFERENCES_FILE, hasCatalogues, TORONTO_FILE, weeksToComedyTonight } from './toronto.ts'

const lacking = [
  chromiumPath() ? undefined : 'Chromium (on Debian: apt-get install chromium)',
  hasCatalogues() ? undefined : 'the real catalogues (FLOW_SHARED_DATA)',
].filter(Boolean)
if (lacking.length) process.stderr.write(`SKIPPED: the newcomer's journey needs ${lacking.join(' and ')}.\n`)

const forms = [
  { form: 'in one process', processes: false },
  { form: 'in a process for each service, with Redis', processes: true },
]
if (!hasRedis())
  process.stderr.write('SKIPPED: the several-processes form needs redis-server (apt-get install redis-server).\n')

describe.skipIf(lacking.length > 0)('a newcomer in Toronto', () => {
  describe.each(forms.filter(({ processes }) => !processes || hasRedis()))(
    'with the platform $form',
    ({ processes }) => {
      let platform: Platform
      let redis: Awaited<ReturnType<typeof startRedis>> | undefined

      beforeAll(async () => {
        redis = processes ? await startRedis() : undefined
        platform = await startPlatform({ processes, env: redis ? { REDIS_URL: redis.url } : {} })
      })
      afterAll(async () => {
        await platform?.stop()
        await redis?.stop()
      })

      it('the catalogue is read in, and reading it again changes nothing', async () => {
        const weeks = String(weeksToComedyTonight(new Date()))
        const first = await platform.flow('import', TORONTO_FILE, '--shift-weeks', weeks)
        expect(first).toMatchObject({ code: 0, output: expect.stringContaining('1727 created') })
        const again = await platform.flow('import', TORONTO_FILE, '--shift-weeks', weeks)
        expect(again.output).toMatch(/0 created, 0 updated, 1727 unchanged, 0 refused/)
      })

      if (!processes)
        it('the conferences are read in too, with most of their cities found', async () => {
          const { code, output } = await platform.flow('import', CONFERENCES_FILE)
          const rate = /geocoded \(([\d.]+) %\)/.exec(output)?.[1]
          expect(code).toBe(0)
          expect(Number(rate)).toBeGreaterThan(95)
        })

      it.each([
        ['wide screen', DESK],
        ['phone', PHONE],
      ])('finds comedy tonight near Bloor Street on a %s, and goes', async (_, screen) => {
        await newcomersJourney(platform.url, screen)
      })
    },
  )
})
