import { parentPort, workerData } from 'node:worker_threads'
import { type Readable, type ReadImport, readImport } from './read-import.ts'

export interface ReadTask {
  readonly task: Readable
  readonly now: Date
}
/** Some of what was read; last comes the rest of the answer. */
export type ReadPart = { readonly located: ReadImport['located'] } | { readonly rest: Omit<ReadImport, 'located'> }

/** So much is unpacked in one turn of the loop of who asked. */
const PART = 500

const { task, now } = workerData as ReadTask
const { located, ...rest } = readImport(task, now)
const tell = (part: ReadPart) => parentPort?.postMessage(part)
for (let from = 0; from < located.length; from += PART) tell({ located: located.slice(from, from + PART) })
tell({ rest })
