import { formatWhen } from '@flow/ui'
import { useLanguage, useNow } from '../../site/site.ts'

/** When something was, on the clock of the event's place. */
export const Moment = ({ at, timeZone }: { readonly at: string; readonly timeZone: string }) => {
  const now = useNow()
  const language = useLanguage()
  return <time dateTime={at}>{formatWhen(at, null, timeZone, now, language)}</time>
}
