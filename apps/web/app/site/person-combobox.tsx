import { Avatar, type Face, inputClass } from '@flow/ui/components'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { browserApi } from '../api/browser.ts'
import { useMessages } from './site.ts'

export interface FoundPerson extends Face {
  readonly username: string
}

const PAUSE_MS = 180

/** People by name, while one types; only the last words count. */
const usePeople = (words: string) => {
  const [found, setFound] = useState<{ words: string; items: readonly FoundPerson[] }>({ words: '', items: [] })
  const asked = words.trim()
  useEffect(() => {
    if (asked.length < 2) {
      setFound({ words: '', items: [] })
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      browserApi.people(asked, stop.signal).then(
        ({ items }) => setFound({ words: asked, items }),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked])
  return found
}

const Option = ({
  id,
  person,
  active,
  onPick,
}: {
  readonly id: string
  readonly person: FoundPerson
  readonly active: boolean
  readonly onPick: () => void
}) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's own
  <div
    id={id}
    role="option"
    aria-selected={active}
    tabIndex={-1}
    onPointerDown={event => event.preventDefault()}
    onClick={onPick}
    className="flex min-h-12 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 hover:bg-sunken aria-selected:bg-sunken"
  >
    <Avatar person={person} />
    <span className="min-w-0">
      <span className="block truncate font-medium">{person.displayName}</span>
      <span className="block truncate text-small text-muted">@{person.username}</span>
    </span>
  </div>
)

/** A field that finds people who let themselves be found, by name or username (the ARIA combobox pattern). */
export const PersonCombobox = ({
  label,
  without,
  onPick,
}: {
  readonly label: string
  /** Those who are chosen already. */
  readonly without: ReadonlySet<string>
  readonly onPick: (person: FoundPerson) => void
}) => {
  const { talk } = useMessages()
  const id = useId()
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const found = usePeople(words)
  const items = found.items.filter(person => !without.has(person.id))
  const pick = (person: FoundPerson | undefined) => {
    if (!person) return
    setWords('')
    setActive(0)
    onPick(person)
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') pick(items[active])
    else if (step && items.length > 0) setActive((active + step + items.length) % items.length)
    else return
    event.preventDefault()
  }
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={talk.invite.whoHint}
        value={words}
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
        onChange={event => {
          setWords(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={keys}
        className={inputClass}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={items.length > 0 ? undefined : 'hidden'}>
        {items.map((person, index) => (
          <Option
            key={person.id}
            id={`${id}-${index}`}
            person={person}
            active={index === active}
            onPick={() => pick(person)}
          />
        ))}
      </div>
      <p role="status" className="text-small text-muted">
        {found.words && found.items.length === 0 ? talk.invite.nobody(found.words) : null}
      </p>
    </div>
  )
}
