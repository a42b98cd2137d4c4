import { cx } from '@flow/ui/components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { healthQuery } from '../api/queries.ts'
import { SmallField } from '../parts/small-field.tsx'
import { useWords } from '../preferences/preferences.tsx'
import { FILTERS, type FilterName, isId, PERIODS, withFilter } from './filters.ts'

const TYPING_MS = 300
const control =
  'min-h-9 w-full rounded-control border border-line-strong bg-surface px-2.5 text-[1rem] text-ink placeholder:text-muted hover:border-ink aria-invalid:border-danger lg:text-small pointer-coarse:min-h-11'

/** One filter of the address, and how it is changed there. */
const useFilter = (name: FilterName) => {
  const [params, setParams] = useSearchParams()
  const set = (value: string) => setParams(before => withFilter(before, name, value), { replace: true })
  return [params.get(name) ?? '', set] as const
}

interface TextFilterProps {
  readonly name: FilterName
  readonly label: string
  readonly placeholder?: string
  readonly id?: boolean
}

/** Text that narrows the list once the hand rests. */
const TextFilter = ({ name, label, placeholder, id: mustBeId }: TextFilterProps) => {
  const { filters } = useWords().audit
  const [value, set] = useFilter(name)
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    setTyped(value)
  }
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => set(typed), TYPING_MS)
    return () => clearTimeout(timer)
  })
  const wrong = mustBeId && value !== '' && !isId(value)
  return (
    <SmallField label={label}>
      {id => (
        <>
          <input
            id={id}
            value={typed}
            placeholder={placeholder}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={event => setTyped(event.target.value)}
            className={cx(control, mustBeId && 'mono')}
          />
          {wrong ? (
            <span id={`${id}-wrong`} className="font-medium text-danger">
              {filters.badId}
            </span>
          ) : null}
        </>
      )}
    </SmallField>
  )
}

interface SelectFilterProps {
  readonly name: FilterName
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
}

const SelectFilter = ({ name, label, options }: SelectFilterProps) => {
  const [value, set] = useFilter(name)
  return (
    <SmallField label={label}>
      {id => (
        <select id={id} value={value} onChange={event => set(event.target.value)} className={control}>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </SmallField>
  )
}

/** The services that the platform says it has, by name. */
const useServiceOptions = () => {
  const words = useWords()
  const { data } = useQuery({ ...healthQuery, refetchInterval: false })
  const names = Object.keys(data?.at(-1)?.value.services ?? {})
  return names.map(name => [name, words.services[name] ?? name] as const)
}

/** What the trail is narrowed to. All of it stands in the address, so that a view can be kept and sent. */
export const AuditFilterBar = () => {
  const { filters } = useWords().audit
  const [params, setParams] = useSearchParams()
  const services = useServiceOptions()
  const some = FILTERS.some(name => params.has(name))
  return (
    <search aria-label={filters.label} className="grid grid-cols-2 items-start gap-3 md:grid-cols-5">
      <SelectFilter name="service" label={filters.service} options={[['', filters.anyService], ...services]} />
      <SelectFilter
        name="since"
        label={filters.since}
        options={[['', filters.always], ...PERIODS.map(period => [period, filters[period]] as const)]}
      />
      <TextFilter name="action" label={filters.action} placeholder={filters.actionHint} />
      <TextFilter name="actorId" label={filters.actor} id />
      <TextFilter name="subjectId" label={filters.subject} />
      {some ? (
        <button
          type="button"
          onClick={() => setParams({}, { replace: true })}
          className="min-h-9 justify-self-start rounded-control font-semibold text-accent underline-offset-4 hover:underline pointer-coarse:min-h-11 md:col-span-5"
        >
          {filters.clear}
        </button>
      ) : null}
    </search>
  )
}
