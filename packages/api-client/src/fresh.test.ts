import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { typesText } from '../scripts/generate-types.ts'

it('the types are those of the document', async () => {
  expect(readFileSync(new URL('./schema.gen.ts', import.meta.url), 'utf8')).toBe(await typesText())
})
