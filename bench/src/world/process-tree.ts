import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of one tick of `/proc/<pid>/stat`: `USER_HZ` is 100 on Linux. */
const TICK_MS = 10

const statOf = (pid: number): string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** Processor time of a process so far, in milliseconds. */
export const cpuMs = (pid: number): number => {
  const stat = statOf(pid)
  return (Number(stat[11]) + Number(stat[12])) * TICK_MS
}

const parents = (): Map<number, number> => {
  const found = new Map<number, number>()
  for (const name of readdirSync('/proc').filter(entry => /^\d+$/.test(entry))) {
    try {
      found.set(Number(name), Number(statOf(Number(name))[1]))
    } catch {
      // It ended meanwhile.
    }
  }
  return found
}

/** A process and all that it started, directly or not. */
export const treeOf = (root: number): number[] => {
  const all = parents()
  const inTree = (pid: number): boolean => {
    for (let one: number | undefined = pid; one; one = all.get(one)) if (one === root) return true
    return false
  }
  return [...all.keys()].filter(inTree)
}

export interface ProcessMemory {
  readonly pid: number
  readonly name: string
  /** Its own pages and its share of those it has in common with others (PSS), in MB of 2^20 bytes. */
  readonly mb: number
}

const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()

/** The memory of a process and all that it started. */
export const memoryOf = (root: number): ProcessMemory[] =>
  treeOf(root).flatMap(pid => {
    try {
      const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
      return [{ pid, name: commandOf(pid), mb: Number(pss) / 1024 }]
    } catch {
      return []
    }
  })
