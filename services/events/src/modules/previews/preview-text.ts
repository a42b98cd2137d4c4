import type { EventDetails } from '@flow/contracts'

export type PreviewLanguage = 'en' | 'it'

/** The words of a preview picture. */
export interface PreviewText {
  readonly day: string
  readonly title: string
  readonly place: string
  /** Said over everything else: cancelled, postponed. */
  readonly notice: string | undefined
}

const LOCALES = { en: 'en-GB', it: 'it-IT' } as const
const ONLINE = { en: 'Online', it: 'Online' } as const
const NOTICES: Readonly<Record<string, Readonly<Record<PreviewLanguage, string>>>> = {
  cancelled: { en: 'Cancelled', it: 'Annullato' },
  postponed: { en: 'Postponed', it: 'Rimandato' },
}

/** The fonts hold no pictures; words stay. */
const drawable = (text: string) =>
  text
    .toWellFormed()
    .replace(/\p{Extended_Pictographic}|\p{C}|\u{fe0f}|[\u{1f1e6}-\u{1f1ff}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const shorten = (text: string, most: number) => {
  const characters = [...text]
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

const dayOf = ({ startsAt, timeZone }: EventDetails, language: PreviewLanguage) => {
  const parts = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options }).format(new Date(startsAt))
  const day = parts({ weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} · ${parts({ hour: '2-digit', minute: '2-digit' })}`
}

/** What a preview says of an event, in the event's own zone. */
export const previewText = (event: EventDetails, language: PreviewLanguage): PreviewText => {
  const { place, kind, status } = event
  const where = place ? [place.name, place.city === place.name ? null : place.city] : []
  return {
    day: dayOf(event, language),
    title: shorten(drawable(event.title) || 'Flow', 90),
    place: shorten(drawable(where.filter(Boolean).join(', ')) || (kind === 'in_person' ? '' : ONLINE[language]), 60),
    notice: NOTICES[status]?.[language],
  }
}
