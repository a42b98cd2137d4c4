/** Prints what the gazetteer costs. Run: `node --expose-gc packages/geo/scripts/measure.ts`. */
import { readFileSync } from 'node:fs'
import { gazetteer } from '../src/gazetteer/gazetteer.ts'
import { findCity, nearestCity, searchPlaces, timeZoneAt } from '../src/index.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Resident memory of this process alone, and of files it shares with others (Linux), in megabytes. */
const memory = () => {
  globalThis.gc?.()
  const status = readFileSync('/proc/self/status', 'utf8')
  const read = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1000
  return { own: read('RssAnon'), shared: read('RssFile') }
}

/** The middle and the 99th percentile of many runs, in milliseconds, once the code is warm. */
const time = (label: string, run: (turn: number) => unknown, turns = 1000): void => {
  for (let turn = 0; turn < turns; turn += 1) run(turn)
  const times = Array.from({ length: turns }, (_, turn) => {
    const begin = performance.now()
    run(turn)
    return performance.now() - begin
  }).sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * turns)] ?? 0).toFixed(3)
  say(`${label.padEnd(34)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

const before = memory()
const begin = performance.now()
const all = gazetteer()
say(`loaded ${all.size} places, ${all.keyRecord.length} names in ${(performance.now() - begin).toFixed(1)} ms`)
const first = performance.now()
searchPlaces('Toronto, ON')
say(`first search with a region ${(performance.now() - first).toFixed(1)} ms`)
const after = memory()
say(
  `memory: ${(after.own - before.own).toFixed(1)} MB, and ${(after.shared - before.shared).toFixed(1)} MB of node's file`,
)

const letters = 'abcdefghijklmnopqrstuvwxyz'
const cities = Array.from({ length: 50 }, (_, i) => ({ lat: 40 + i / 10, lng: -5 + i / 3 }))
time('search, one letter', turn => searchPlaces(letters[turn % 26] ?? 'a'), 200)
time('search, "mil"', () => searchPlaces('mil'))
time('search, "San Francisco, CA, U.S.A."', () => searchPlaces('San Francisco, CA, U.S.A.'))
time('search, mistyped "barcelno"', () => searchPlaces('barcelno'))
time('findCity, "Dallas, TX" in "U.S.A."', () => findCity('Dallas, TX', 'U.S.A.'))
time('findCity, mistyped "Napels"', () => findCity('Napels', 'Italy'))
time('nearestCity, in Europe', turn => nearestCity(cities[turn % 50] ?? { lat: 0, lng: 0 }))
time('timeZoneAt', turn => timeZoneAt(cities[turn % 50] ?? { lat: 0, lng: 0 }))
