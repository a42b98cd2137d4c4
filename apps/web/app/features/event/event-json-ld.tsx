import { useSite } from '../../site/site.ts'
import { pageJsonLd } from './json-ld.ts'
import type { LoadedEvent } from './load-event.ts'

/** Nothing in it may end the script it stands in. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The event as search engines read it. The server alone writes it, so that no browser carries what makes it. */
export const EventJsonLd = ({ event, dates }: Pick<LoadedEvent, 'event' | 'dates'>) => {
  const site = useSite()
  if (!site || event.status === 'draft') return null
  const html = import.meta.env.SSR ? inScript(pageJsonLd(event, dates, site.publicUrl)) : ''
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data that no browser runs, with every < written as a code
  return <script type="application/ld+json" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
