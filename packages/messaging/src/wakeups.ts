import { EventEmitter } from 'node:events'

const emitter = new EventEmitter().setMaxListeners(0)

/**
 * Wakes whoever in this process waits for something of a schema: only a hint, so a copy of the same schema in another
 * database is woken in vain, and other processes learn it by other ways.
 */
export const wake = (kind: 'log' | 'jobs', schema: string): void => {
  emitter.emit(`${kind} ${schema}`)
}

/** Calls `listener` at each wake-up; answers how to stop. */
export const onWake = (kind: 'log' | 'jobs', schema: string, listener: () => void): (() => void) => {
  emitter.on(`${kind} ${schema}`, listener)
  return () => void emitter.off(`${kind} ${schema}`, listener)
}
