import { mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { root, say } from './run.mjs'

const heartbeat = 1_000
const staleAfter = 10_000

/** Runs the work while no other launcher of this working copy runs work of that name. */
export const alone = async (name, work) => {
  const folder = join(root, `.flow-lock-${name}`)
  for (let told = false; !take(folder); told = true) {
    if (!told) say(`Waiting for another launch that does the same (${name})`)
    await delay(200)
  }
  const timer = setInterval(() => touch(folder), heartbeat)
  const giveBack = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', giveBack)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    process.off('exit', giveBack)
    giveBack()
  }
}

const take = folder => {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isStale(folder)) discard(folder)
    return false
  }
}

/** Its holder touches the folder as long as it lives, so no process number can be mistaken. */
const isStale = folder => {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs > staleAfter
}

const touch = folder => {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // Taken for stale after a long sleep of the machine.
  }
}

const discard = folder => {
  const aside = `${folder}-${process.pid}`
  try {
    renameSync(folder, aside)
  } catch {
    return
  }
  rmSync(aside, { recursive: true, force: true })
}
