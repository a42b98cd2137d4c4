import { formatWhen } from '@flow/ui'
import { Choice } from '@flow/ui/components'
import type { EventChange, EventDetails } from '../../api/types.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { useEditorWords } from './editor-words.ts'

export type ScopeName = NonNullable<EventChange['scope']>

/** Says of a series whether one of its dates or all of it is being changed. */
export const ScopeNote = ({
  event,
  date,
}: {
  readonly event: EventDetails | undefined
  readonly date: string | null
}) => {
  const { scope: words } = useEditorWords()
  const now = useNow()
  const language = useLanguage()
  if (!event?.recurring || event.status === 'draft') return null
  const day = formatWhen(event.startsAt, event.endsAt, event.timeZone, now, language)
  return <p className="rounded-control bg-sunken px-4 py-3 font-medium">{date ? words.date(day) : words.everyDate}</p>
}

/** How far a change of one date goes. */
export const ScopeChoice = ({
  value,
  onChange,
}: {
  readonly value: ScopeName
  readonly onChange: (scope: ScopeName) => void
}) => {
  const { scope: words } = useEditorWords()
  return (
    <Choice
      legend={words.title}
      legendHidden
      name="scope"
      value={value}
      onChange={scope => onChange(scope as ScopeName)}
      options={(['this', 'following', 'all'] as const).map(scope => ({ value: scope, label: words[scope] }))}
    />
  )
}
