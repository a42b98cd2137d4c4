/** Where the saving of a form stands. */
export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict'

/** What became of one attempt to save. */
export type Attempt = 'saved' | 'offline' | 'refused' | 'conflict'

export interface SaverOptions<Value> {
  readonly save: (value: Value) => Promise<Attempt>
  readonly onState: (state: SaveState) => void
  /** How long nothing has to be typed before it is saved, in milliseconds. */
  readonly pauseMs: number
  /** How long to wait before trying again without a network. */
  readonly retryMs: number
}

/**
 * Saves what is typed by itself: after a pause, one request at a time, always the newest, and again after the network
 * was gone. What was refused, or changed by somebody else, waits for the person.
 */
export const createSaver = <Value>({ save, onState, pauseMs, retryMs }: SaverOptions<Value>) => {
  let newest: { readonly value: Value } | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const attempt = async (): Promise<void> => {
    const taken = newest
    if (!taken) return
    newest = null
    onState('saving')
    const result = await save(taken.value)
    if (stopped) return
    if (result === 'saved' && newest) return attempt()
    onState(result)
    if (result === 'offline') {
      newest ??= taken
      timer = setTimeout(() => void run(), retryMs)
    }
  }
  const run = (): Promise<void> => {
    clearTimeout(timer)
    running ??= attempt().finally(() => {
      running = null
    })
    return running
  }
  return {
    /** Something was typed: it is saved after the pause. */
    set: (value: Value): void => {
      newest = { value }
      onState('waiting')
      if (running) return
      clearTimeout(timer)
      timer = setTimeout(() => void run(), pauseMs)
    },
    /** Saves at once what waits; resolves when it is done. */
    flush: async (): Promise<void> => {
      if (running) await running
      await run()
    },
    /** The network is back. */
    wake: (): void => {
      if (newest) void run()
    },
    /** Leaves what waits: it is kept elsewhere. */
    stop: (): void => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
