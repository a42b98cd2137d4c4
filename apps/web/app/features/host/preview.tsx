import { wallInstant } from '@flow/ui'
import type { EventCard, EventDetails } from '../../api/types.ts'
import { useSite } from '../../site/site.ts'
import { EventCardView } from '../event/event-card.tsx'
import type { DraftFields } from './draft.ts'
import { useHostWords } from './words.ts'

/** The instant of a wall clock, well enough for a preview. */
const instant = (local: string, timeZone: string): string => {
  const at = wallInstant(local, timeZone)
  return (Number.isNaN(at.getTime()) ? new Date(0) : at).toISOString()
}

const useCard = (fields: DraftFields, event: EventDetails | undefined): EventCard => {
  const host = useHostWords()
  const me = useSite()?.me
  return {
    id: event?.id ?? `preview-${fields.title}`,
    occurrenceId: null,
    slug: event?.slug ?? '',
    title: fields.title || host.previewTitle,
    summary: '',
    startsAt: instant(fields.startsAtLocal, fields.timeZone),
    endsAt: instant(fields.endsAtLocal, fields.timeZone),
    timeZone: fields.timeZone,
    kind: fields.kind,
    status: 'published',
    recurring: false,
    category: fields.category,
    tags: [],
    imageUrl: event?.imageUrl && !event.imageUrl.startsWith('/covers/') ? event.imageUrl : '',
    place:
      fields.kind === 'virtual'
        ? null
        : {
            name: fields.placeName || fields.address || fields.city,
            address: null,
            neighbourhood: null,
            city: fields.city,
            country: null,
            lat: null,
            lng: null,
          },
    venueId: null,
    price: event?.price ?? { from: 0, currency: null, free: true },
    capacity: null,
    placesLeft: null,
    attendeeCount: event?.attendeeCount ?? 0,
    likeCount: 0,
    organiser: { id: me?.id ?? null, username: null, displayName: me?.displayName ?? '', avatarUrl: null },
  }
}

/** The card that the form makes, while it is being filled in. */
export const Preview = ({ fields, event }: { readonly fields: DraftFields; readonly event?: EventDetails }) => {
  const host = useHostWords()
  const card = useCard(fields, event)
  return (
    <div className="max-lg:hidden">
      <p className="pb-3 text-small font-semibold text-muted">{host.preview}</p>
      <div inert>
        <EventCardView event={card} eager />
      </div>
    </div>
  )
}
