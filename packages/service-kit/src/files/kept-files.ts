import { defineJob, type Job, type Jobs } from '@flow/messaging'
import type { Database, Tx } from '@flow/postgres'
import { Type } from 'typebox'
import type { Log } from '../log.ts'
import type { FileStorage } from './file-storage.ts'

const Data = Type.Object({ key: Type.String() })

/** A kind of files that rows of a service name. */
export interface FileKind {
  readonly job: Job<typeof Data>
  /** Of these keys those that rows name. */
  readonly named: (tx: Tx, keys: readonly string[]) => Promise<readonly string[]>
}

/** @param name of the job that drops what no row names */
export const fileKind = (name: string, named: FileKind['named']): FileKind => ({ job: defineJob(name, Data), named })

export interface KeptFile {
  readonly key: string
  readonly bytes: Uint8Array
}

export interface KeptFilesDeps {
  readonly db: Database
  readonly jobs: Jobs
  readonly now: () => Date
  readonly log: Log
  readonly files: FileStorage
}

/** When files that nothing names are looked for, should whoever kept them have died; no request takes as long. */
const LATER_MS = 600_000

/**
 * Keeps files that rows name: a file is there before its row is, and goes once no row names it, whatever fails between.
 * A key is used once: a file that nobody names any more is never named again.
 */
export const keptFiles = ({ db, jobs, now, log, files }: KeptFilesDeps, { job, named }: FileKind) => {
  const dropUnnamed = async (keys: readonly string[]) => {
    const inUse = await db.asService('look which files are named', tx => named(tx, keys))
    for (const key of keys) if (!inUse.includes(key)) await files.drop(key)
  }
  const expect = (tx: Tx, keys: readonly string[]) => {
    const startAfter = new Date(now().getTime() + LATER_MS)
    return jobs.enqueueMany(
      tx,
      job,
      keys.map(key => ({ key, data: { key }, startAfter })),
    )
  }
  const settle = async (keys: readonly string[]) => {
    await dropUnnamed(keys)
    await db.asService('files are settled', tx => jobs.cancel(tx, job, keys))
  }
  return {
    /** Keeps files and does `work`, which names them; those that it does not name, or all when it fails, are dropped. */
    during: async <T>(kept: readonly KeptFile[], work: () => Promise<T>): Promise<T> => {
      const keys = kept.map(({ key }) => key)
      await db.asService('expect files', tx => expect(tx, keys))
      try {
        for (const { key, bytes } of kept) await files.put(key, bytes, 'image/webp')
        return await work()
      } finally {
        await settle(keys).catch(cause => log.warn({ cause }, 'files are looked after later'))
      }
    },
    /** Has files dropped that the transaction takes the names of away. */
    dropAfter: (tx: Tx, keys: readonly string[]): Promise<void> =>
      jobs.enqueueMany(
        tx,
        job,
        keys.map(key => ({ data: { key } })),
      ),
    /** Begins to drop what was left. */
    start: (): void => jobs.work(job, ({ data }) => dropUnnamed([data.key])),
  }
}
