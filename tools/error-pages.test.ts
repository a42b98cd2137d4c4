import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { errorPages } from './error-pages.ts'

const folder = new URL('../docs/errors/', import.meta.url)

it('every error code has its page, and no page is left over or out of date', async () => {
  const files = (await readdir(folder)).sort()
  const written = await Promise.all(files.map(async file => [file, await readFile(new URL(file, folder), 'utf8')]))
  expect(new Map(written as [string, string][])).toEqual(new Map([...errorPages()].sort()))
})
