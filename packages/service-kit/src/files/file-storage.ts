import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where files of people are kept. Keys are paths of letters, digits, dots, dashes and slashes. */
export interface FileStorage {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<Buffer | undefined>
  /** Removes a file; one that is not there is removed already. */
  drop(key: string): Promise<void>
}

const KEY = /^[A-Za-z0-9-]+(?:\/[A-Za-z0-9-]+)*\/[A-Za-z0-9-]+\.[a-z0-9]+$/

export const assertKey = (key: string): string => {
  if (!KEY.test(key)) throw new Error('this is not a key of the file storage')
  return key
}

/** Keeps files in a folder of this machine. A file is there whole or not at all. */
export const localFiles = (folder: string): FileStorage => {
  const pathOf = (key: string) => join(folder, assertKey(key))
  return {
    put: async (key, bytes) => {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const unfinished = `${path}.${randomUUID()}`
      await writeFile(unfinished, bytes)
      await rename(unfinished, path)
    },
    get: key =>
      readFile(pathOf(key)).catch(error => {
        if (error.code === 'ENOENT') return undefined
        throw error
      }),
    drop: key => rm(pathOf(key), { force: true }),
  }
}
