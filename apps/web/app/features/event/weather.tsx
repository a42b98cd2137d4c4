import type { EventForecast } from '@flow/contracts'
import { useEffect, useState } from 'react'
import { sendAsPage } from '../../api/send-as-page.ts'
import type { EventDetails } from '../../api/types.ts'
import type { WeatherCard } from './weather-card.tsx'

interface Told {
  readonly forecast: EventForecast
  readonly Card: typeof WeatherCard
}

/** The forecast, if there is one, and what draws it: most pages need neither. */
const ask = async (id: string): Promise<Told | null> => {
  const reply = await sendAsPage(new Request(`/api/v1/events/${id}/weather`))
  if (!reply.ok) return null
  const { forecast }: { forecast: EventForecast | null } = await reply.json()
  return forecast && { forecast, Card: (await import('./weather-card.tsx')).WeatherCard }
}

/** The sky over the event, where somebody knows it. It is asked for by the page that already stands: no page waits for it. */
export const Weather = ({ event }: { readonly event: EventDetails }) => {
  const [told, setTold] = useState<Told | null>(null)
  const { id, kind, status } = event
  useEffect(() => {
    if (kind === 'virtual' || status !== 'published') return
    let over = false
    ask(id).then(
      answer => over || setTold(answer),
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [id, kind, status])
  return told && <told.Card forecast={told.forecast} />
}
