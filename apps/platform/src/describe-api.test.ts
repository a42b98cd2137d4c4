import { readFileSync } from 'node:fs'
import { openapiFile } from '@flow/gateway'
import { expect, it } from 'vitest'
import { describedText } from './describe-api.ts'

it('the committed API document is that of the routes; if not, run: npm run generate', async () => {
  expect(readFileSync(openapiFile(), 'utf8')).toBe(await describedText())
})
