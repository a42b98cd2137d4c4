import { buttonClass } from '@flow/ui/components'
import { Link } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'
import type { LoadedEvent } from './load-event.ts'

/** Where the visitor stands in line, if anywhere. */
export type Wait = LoadedEvent['wait']

/** Whether nothing is left: of the event, or of each kind of its tickets. */
export const isFull = ({ placesLeft, tiers }: EventDetails): boolean =>
  placesLeft === 0 || (tiers.length > 0 && tiers.every(({ sale }) => sale === 'sold_out'))

/** To one's place in line, or to what it offers. */
export const WaitLink = ({ wait, className }: { readonly wait: NonNullable<Wait>; readonly className?: string }) => {
  const { event: words } = useMessages()
  return (
    <Link to={`/waitlist/${wait.id}`} className={buttonClass('primary', 'large', className)}>
      {wait.offered ? words.takePlace : words.seePlace}
    </Link>
  )
}
