import { Button } from '@flow/ui/components'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails, Occurrence } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'
import { useMore } from '../event/use-more.ts'
import { DateRow } from './date-row.tsx'
import { useOrganiserWords } from './words.ts'

const PAGE_SIZE = 12

export interface DatesPage {
  readonly items: readonly Occurrence[]
  readonly nextCursor: string | null
}

/** The dates of a series that are still to come, each to be moved or called off by itself. */
export const DatesDesk = ({
  event,
  first,
  chosen,
}: {
  readonly event: EventDetails
  readonly first: DatesPage
  /** The date whose guests are shown. */
  readonly chosen: string | null
}) => {
  const { dateDesk: words } = useOrganiserWords()
  const { common } = useMessages()
  const { items, more } = useMore<Occurrence>(first, cursor =>
    browserApi.dates(event.id, { from: new Date().toISOString(), limit: PAGE_SIZE, cursor }),
  )
  if (items.length === 0) return null
  return (
    <section aria-labelledby="dates" className="flex flex-col gap-4">
      <h2 id="dates" className="display text-title">
        {words.title}
      </h2>
      <ol className="flex flex-col">
        {items.map(date => (
          <DateRow key={date.id} event={event} date={date} chosen={date.id === chosen} />
        ))}
      </ol>
      {more ? (
        <Button tone="plain" className="self-start" busy={more.busy} onClick={more.ask}>
          {common.more}
        </Button>
      ) : null}
    </section>
  )
}
