import type { EventSuggestion } from '@flow/contracts'
import { cx } from '@flow/ui/components'
import { Building2, CalendarDays, Hash, type LucideIcon, MapPin, Shapes } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCategories } from '../../site/categories.ts'
import { useMessages, useTown } from '../../site/site.ts'
import { suggestionPath } from './suggestion-path.ts'
import { useSuggestions } from './use-suggestions.ts'
import type { Wish } from './wish.ts'

const ICONS: Readonly<Record<EventSuggestion['kind'], LucideIcon>> = {
  event: CalendarDays,
  category: Shapes,
  tag: Hash,
  venue: Building2,
  place: MapPin,
}

interface OptionsProps {
  readonly id: string
  readonly items: readonly EventSuggestion[]
  readonly active: number
  readonly onPick: (item: EventSuggestion) => void
}

const Options = ({ id, items, active, onPick }: OptionsProps) => {
  const { search } = useMessages().common
  const { nameOf } = useCategories()
  const town = useTown()
  const called = (item: EventSuggestion) => (name: string) => (item.kind === 'place' ? town(name, item.timeZone) : name)
  return (
    <div
      id={id}
      role="listbox"
      aria-label={search.suggestions}
      className={cx(
        'absolute inset-x-0 top-full z-40 mt-2 flex max-h-[60dvh] flex-col overflow-y-auto rounded-panel border border-line bg-raised p-2 text-ink shadow-float',
        items.length === 0 && 'hidden',
      )}
    >
      {items.map((item, index) => {
        const Icon = ICONS[item.kind]
        const detail = item.kind === 'category' ? null : item.detail?.split(', ').map(called(item)).join(', ')
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's own
          <div
            key={`${item.kind}${item.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onPointerDown={event => event.preventDefault()}
            onClick={() => onPick(item)}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 hover:bg-sunken aria-selected:bg-sunken"
          >
            <Icon className="size-5 shrink-0 text-muted" aria-hidden="true" />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">
                {item.kind === 'category' ? nameOf(item.id) : called(item)(item.text)}
              </span>
              {detail ? <span className="block truncate text-small text-muted">{detail}</span> : null}
            </span>
            <span className="shrink-0 text-small text-muted">{search.kinds[item.kind]}</span>
          </div>
        )
      })}
    </div>
  )
}

/**
 * The words of a search, with what they may become below them (the ARIA combobox pattern with a list). Enter searches
 * for the words as they stand, unless one went down to a suggestion; without script it is a field of its form.
 */
export const SearchField = ({ wish, className }: { readonly wish: Wish; readonly className: string }) => {
  const { search } = useMessages().common
  const navigate = useNavigate()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const items = useSuggestions(open ? words : '')
  const shown = open && items.length > 0
  const pick = (item: EventSuggestion) => {
    setOpen(false)
    if (field.current) field.current.value = ''
    void navigate(suggestionPath(item, wish))
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = items[active]
    // One stop besides the suggestions: the words as they were typed.
    if (step && shown) setActive(((active + 1 + step + items.length + 1) % (items.length + 1)) - 1)
    else if (event.key === 'Enter' && shown && chosen) pick(chosen)
    else if (event.key === 'Escape' && shown) setOpen(false)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={field}
        type="search"
        name="q"
        role="combobox"
        autoComplete="off"
        enterKeyHint="search"
        aria-label={search.label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-list-${active}` : undefined}
        placeholder={search.hint}
        defaultValue={wish.q}
        onChange={event => {
          setWords(event.currentTarget.value)
          setActive(-1)
          setOpen(true)
        }}
        onKeyDown={keys}
        onBlur={() => setOpen(false)}
        className={className}
      />
      <Options id={`${id}-list`} items={shown ? items : []} active={active} onPick={pick} />
      <span role="status" className="sr-only">
        {shown ? search.suggested(items.length) : null}
      </span>
    </>
  )
}
