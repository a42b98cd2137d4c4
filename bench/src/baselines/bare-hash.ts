import { hash, verify } from '@node-rs/bcrypt'
import { lanesFor } from '../load/lanes.ts'

export interface HashRound {
  readonly cost: number
  readonly lanes: number
  readonly seconds: number
}

const password = 'a password of the benchmarks'

process.on('message', async ({ cost, lanes, seconds }: HashRound) => {
  const stored = await hash(password, cost)
  process.send?.(await lanesFor(lanes, seconds, () => verify(password, stored)))
})
