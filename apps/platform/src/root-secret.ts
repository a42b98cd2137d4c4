import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The installation's root secret: the one given, else the one kept in the data folder, made at the first start. It
 * appears whole or not at all, also when two copies start together or the power fails.
 */
export const rootSecret = (dataDir: string, given: string | undefined): string => {
  if (given) return given
  const file = join(dataDir, 'secret')
  const kept = read(file)
  if (kept) return kept
  mkdirSync(dataDir, { recursive: true })
  const fresh = join(dataDir, `secret.${randomBytes(6).toString('hex')}`)
  writeFileSync(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh)
  }
  return read(file) as string
}
