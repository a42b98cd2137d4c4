import { hash, verify } from '@node-rs/bcrypt'
import { lanesOver } from '../load/lanes.ts'

export interface HashRound {
  readonly cost: number
  readonly lanes: number
  readonly times: number
}

const password = 'a password of the benchmarks'

process.on('message', async ({ cost, lanes, times }: HashRound) => {
  const stored = await hash(password, cost)
  process.send?.(await lanesOver(lanes, times, () => verify(password, stored)))
})
