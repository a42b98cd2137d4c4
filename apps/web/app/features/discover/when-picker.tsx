import { dayKey, wallClock } from '@flow/ui'
import { buttonClass, cx } from '@flow/ui/components'
import { useState } from 'react'
import { Link } from 'react-router'
import { useNow } from '../../site/site.ts'
import { Calendar } from './calendar.tsx'
import { Count } from './count.tsx'
import { useCounts } from './facet-counts.ts'
import { type DayRange, extend } from './month.ts'
import type { WishProps } from './sentence.tsx'
import { DAYS, type Wish, wishPath } from './wish.ts'
import { useDiscoverWords } from './words.ts'

const plainDays = (wish: Wish, when: Wish['when']): Wish => ({ ...wish, when, from: null, to: null })

/** Today, tonight, the weekend, or days of one's own. */
export const WhenPicker = ({ wish, change, facets, close }: WishProps & { readonly close: () => void }) => {
  const discover = useDiscoverWords()
  const now = useNow()
  const counts = useCounts(facets, wish)
  const today = dayKey(wallClock(now, wish.place?.zone ?? 'UTC'))
  const [days, setDays] = useState<DayRange>({ from: wish.from, to: wish.to })
  const apply = () => {
    change({ ...wish, when: null, from: days.from, to: days.to })
    close()
  }
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-wrap gap-2">
        {([null, ...DAYS] as const).map(when => {
          const chosen = wish.from === null && wish.when === when
          return (
            <li key={when ?? 'any'}>
              <Link
                to={wishPath(plainDays(wish, when))}
                preventScrollReset
                aria-current={chosen ? 'true' : undefined}
                onClick={() => {
                  setDays({ from: null, to: null })
                  close()
                }}
                className={cx(
                  'flex min-h-11 items-center rounded-full border px-4 font-medium transition-colors',
                  chosen ? 'border-ink bg-ink text-paper' : 'border-line-strong/50 hover:border-ink',
                )}
              >
                {discover.when[when ?? 'any']}
                {when ? <Count of={counts('when', when)} /> : null}
              </Link>
            </li>
          )
        })}
      </ul>
      <Calendar today={today} from={days.from} to={days.to} onPick={day => setDays(extend(days, day))} />
      <button type="button" disabled={!days.from} onClick={apply} className={buttonClass('primary')}>
        {discover.when.apply}
      </button>
    </div>
  )
}
