import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './platform.ts'

const FOLDER = process.env.FLOW_SHARED_DATA ?? join(ROOT, '../shared/data')
export const TORONTO_FILE = join(FOLDER, 'toronto/events.json')
export const CONFERENCES_FILE = join(FOLDER, 'conferences/conferences.json')

/** Whether the real catalogues are at hand; they are read where they are and never copied. */
export const hasCatalogues = (): boolean => existsSync(TORONTO_FILE) && existsSync(CONFERENCES_FILE)

interface Listed {
  readonly start: string
  readonly end: string
  readonly lat: number
  readonly lon: number
  readonly tags: readonly string[]
}

const WEEK_MS = 7 * 86_400_000
const BLOOR = { lat: 43.6627, lon: -79.4195 }

const near = ({ lat, lon }: Listed) => Math.hypot(lat - BLOOR.lat, (lon - BLOOR.lon) * 0.72) < 0.02

/** Whole weeks by which the catalogue is moved so that a comedy near Bloor Street begins this evening, if one can. */
export const weeksToComedyTonight = (now: Date): number => {
  const events: Listed[] = JSON.parse(readFileSync(TORONTO_FILE, 'utf8'))
  const comedies = events.filter(event => event.tags?.includes('Comedy') && near(event))
  const ahead = comedies.map(event => {
    const start = Date.parse(event.start)
    const weeks = Math.ceil((now.getTime() - start) / WEEK_MS)
    return { weeks, waitMs: start + weeks * WEEK_MS - now.getTime() }
  })
  const [soonest] = ahead.sort((a, b) => a.waitMs - b.waitMs)
  if (!soonest) throw new Error('the catalogue holds no comedy near Bloor Street')
  return soonest.weeks
}
