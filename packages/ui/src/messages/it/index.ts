import { access } from './access.ts'
import { categories } from './categories.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { event } from './event.ts'
import { talk } from './talk.ts'
import { time } from './time.ts'
import { towns } from './towns.ts'

export const it = {
  access,
  categories,
  common,
  errors,
  event,
  talk,
  time,
  towns,
}
