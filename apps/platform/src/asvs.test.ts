import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../../', import.meta.url)
const page = readFileSync(new URL('docs/security/asvs.md', ROOT), 'utf8')

/** How many lines each section of ASVS 5.0 has: V6, V7 and V9. */
const SECTIONS = { 6: [3, 12, 8, 6, 8, 4, 2, 4], 7: [3, 4, 2, 5, 3, 2], 9: [3, 4] }

test('every line of the chapters is answered: met, met in part, or said not to apply', () => {
  const lines = Object.entries(SECTIONS).flatMap(([chapter, sections]) =>
    sections.flatMap((count, at) => Array.from({ length: count }, (_, nth) => `${chapter}.${at + 1}.${nth + 1}`)),
  )
  const answered = new Set(page.match(/\b[679]\.\d\.\d{1,2}\b/g))
  expect(lines.filter(line => !answered.has(line))).toEqual([])
  expect([...answered].filter(line => !lines.includes(line))).toEqual([])
})

test('the tests that are named are there', () => {
  const named = [...page.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path]) => path as string)
  expect(named.length).toBeGreaterThan(30)
  const isThere = (path: string) =>
    [path, `services/users/src/modules/${path}`].some(one => existsSync(new URL(one, ROOT)))
  expect(named.filter(path => !isThere(path))).toEqual([])
})
