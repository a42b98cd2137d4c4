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

/** Processor time, in milliseconds, of those who share the machine while it is measured. */
export interface Shares {
  readonly platform: number
  /** PostgreSQL with all its processes, also those that ended. */
  readonly database: number
  readonly generator: number
}

/** Processor time of the children that ended, in milliseconds. */
const endedMs = (pid: number): number => {
  const stat = statOf(pid)
  return (Number(stat[13]) + Number(stat[14])) * TICK_MS
}

/** Begins to look at who uses the processors: the platform, we who ask it, and all others that we started: PostgreSQL. */
export const sharesSince = (platform: number): (() => Shares) => {
  const now = (): Shares => {
    const others = treeOf(process.pid).filter(pid => pid !== process.pid && pid !== platform)
    const database = others.reduce((sum, pid) => sum + cpuMs(pid) + endedMs(pid), 0)
    return { platform: cpuMs(platform), database, generator: cpuMs(process.pid) }
  }
  const before = now()
  return () => {
    const after = now()
    return {
      platform: after.platform - before.platform,
      database: after.database - before.database,
      generator: after.generator - before.generator,
    }
  }
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
