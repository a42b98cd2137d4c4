import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Attempt, createSaver, type SaveState } from './saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const saverWith = (answers: (Attempt | Promise<Attempt>)[]) => {
  const saved: string[] = []
  const states: SaveState[] = []
  const saver = createSaver<string>({
    save: async value => {
      saved.push(value)
      return (await answers.shift()) ?? 'saved'
    },
    onState: state => states.push(state),
    pauseMs: 1_000,
    retryMs: 5_000,
  })
  return { saver, saved, states }
}

test('what is typed is saved once, after a pause', async () => {
  const { saver, saved, states } = saverWith([])
  for (const text of ['J', 'Ja', 'Jazz']) {
    saver.set(text)
    await vi.advanceTimersByTimeAsync(400)
  }
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(600)
  expect(saved).toEqual(['Jazz'])
  expect(states.at(-1)).toBe('saved')
})

test('never two at a time: what is typed while one is on its way goes after it', async () => {
  let answer: (attempt: Attempt) => void = () => undefined
  const { saver, saved, states } = saverWith([new Promise<Attempt>(resolve => (answer = resolve))])
  saver.set('one')
  await vi.advanceTimersByTimeAsync(1_000)
  saver.set('two')
  saver.set('three')
  await vi.advanceTimersByTimeAsync(9_000)
  expect(saved).toEqual(['one'])
  answer('saved')
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual(['one', 'three'])
  expect(states.at(-1)).toBe('saved')
})

test('without a network it tries again, with the newest, and at once when the network is back', async () => {
  const { saver, saved, states } = saverWith(['offline', 'offline'])
  saver.set('one')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(states.at(-1)).toBe('offline')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(saved).toEqual(['one', 'one'])
  saver.set('two')
  saver.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual(['one', 'one', 'two'])
  expect(states.at(-1)).toBe('saved')
})

test('what was refused or changed by somebody else waits for the person', async () => {
  for (const attempt of ['refused', 'conflict'] as const) {
    const { saver, saved, states } = saverWith([attempt])
    saver.set('one')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saved).toEqual(['one'])
    expect(states.at(-1)).toBe(attempt)
    saver.set('two')
    await saver.flush()
    expect(saved).toEqual(['one', 'two'])
  }
})
