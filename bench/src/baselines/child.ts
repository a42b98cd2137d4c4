import { fork } from 'node:child_process'
import { once } from 'node:events'
import { endOf, endsWithUs } from '../world/platform-process.ts'

/** A baseline in a process of its own, as what it is compared with has. */
export interface Child<Ask, Answer> {
  readonly pid: number
  ask(question: Ask): Promise<Answer>
  stop(): Promise<void>
}

/** Starts a script of this folder that answers each message with one. */
export const startChild = <Ask, Answer>(script: string): Child<Ask, Answer> => {
  const child = fork(new URL(script, import.meta.url), {
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
    serialization: 'advanced',
  })
  endsWithUs(child)
  return {
    pid: child.pid as number,
    ask: async question => {
      const answered = once(child, 'message')
      const ended = once(child, 'exit').then(([code]) => {
        throw new Error(`${script} ended with ${code}`)
      })
      child.send(question as object)
      const [answer] = await Promise.race([answered, ended])
      return answer as Answer
    },
    stop: () => endOf(child),
  }
}
