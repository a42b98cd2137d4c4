import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { browserApi } from '../../api/browser.ts'
import type { EventCard } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'
import { CardSkeleton, EventCardView } from '../event/event-card.tsx'

interface PinPreviewProps {
  readonly eventId: string
  /** The event, where the list has it already. */
  readonly known: EventCard | undefined
  readonly onClose: () => void
}

/** The event behind a pin, over the map. */
export const PinPreview = ({ eventId, known, onClose }: PinPreviewProps) => {
  const { common } = useMessages()
  const { data } = useQuery({
    queryKey: ['event', eventId],
    queryFn: () => browserApi.event(eventId),
    enabled: known === undefined,
  })
  const event = known ?? data
  return (
    <div className="absolute inset-x-4 bottom-4 z-10 mx-auto max-w-md animate-rise rounded-panel bg-raised p-3 pr-12 shadow-float max-lg:top-4 max-lg:bottom-auto">
      {event ? <EventCardView event={event} compact /> : <CardSkeleton compact />}
      <button
        type="button"
        onClick={onClose}
        aria-label={common.close}
        className="absolute top-1 right-1 z-10 grid size-11 place-items-center rounded-full hover:bg-sunken"
      >
        <X className="size-5" aria-hidden="true" />
      </button>
    </div>
  )
}
