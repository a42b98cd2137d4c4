import { catalogue } from '@flow/ui'
import { Choice, cx, inputClass, SelectField, TextField } from '@flow/ui/components'
import { useAwake, useLanguage } from '../../site/site.ts'
import { useEditorWords } from './editor-words.ts'
import { NextDates } from './next-dates.tsx'
import { EVERY, type Every, placeInMonth, type Repeat, repeatFrom, repeatOf, ruleOf, WEEKDAYS } from './recurrence.ts'
import type { SectionProps } from './section.tsx'

interface RepeatProps {
  readonly repeat: Repeat
  readonly startsAtLocal: string
  readonly change: (repeat: Repeat) => void
}

const Weekdays = ({ repeat, change }: RepeatProps) => {
  const { time } = catalogue(useLanguage())
  const words = useEditorWords()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{words.repeat.on}</legend>
      <div className="grid max-w-88 grid-cols-7 gap-1">
        {[1, 2, 3, 4, 5, 6, 0].map(index => {
          const day = WEEKDAYS[index] ?? 'MO'
          return (
            <label
              key={day}
              className="relative grid aspect-square cursor-pointer place-items-center rounded-full border border-line-strong/60 font-semibold has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-accent"
            >
              <input
                type="checkbox"
                aria-label={time.weekdays[index]}
                checked={repeat.weekdays.includes(day)}
                onChange={({ currentTarget: { checked } }) =>
                  change({
                    ...repeat,
                    weekdays: checked ? [...repeat.weekdays, day] : repeat.weekdays.filter(one => one !== day),
                  })
                }
                className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
              />
              {time.weekdayInitials[index]}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

const Monthly = ({ repeat, startsAtLocal, change }: RepeatProps) => {
  const { repeat: words } = useEditorWords()
  const { time } = catalogue(useLanguage())
  const { day, nth, weekday } = placeInMonth(startsAtLocal)
  const name = time.weekdays[weekday] ?? ''
  return (
    <Choice
      legend={words.on}
      legendHidden
      name="repeat-monthly"
      value={repeat.monthly}
      onChange={monthly => change({ ...repeat, monthly: monthly as Repeat['monthly'] })}
      options={[
        { value: 'day', label: words.onDay(day) },
        { value: 'nth', label: words.onNth(nth, name) },
        ...(day > 21 ? [{ value: 'last', label: words.onLast(name) }] : []),
      ]}
    />
  )
}

const Interval = ({ repeat, change }: RepeatProps) => {
  const { repeat: words } = useEditorWords()
  return (
    <label className="flex items-center gap-3 font-semibold">
      {words.interval}
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={99}
        value={repeat.interval}
        onChange={({ currentTarget: { value } }) =>
          change({ ...repeat, interval: Math.min(99, Math.max(1, Number(value) || 1)) })
        }
        className={cx(inputClass, 'tabular w-20!')}
      />
      <span className="font-normal">{words.units[repeat.every](repeat.interval)}</span>
    </label>
  )
}

const Ends = ({ repeat, change }: RepeatProps) => {
  const { repeat: words } = useEditorWords()
  return (
    <div className="flex flex-wrap items-end gap-4">
      <Choice
        legend={words.ends}
        name="repeat-end"
        value={repeat.end}
        onChange={end => change({ ...repeat, end: end as Repeat['end'] })}
        options={[
          { value: 'never', label: words.endNever },
          { value: 'on', label: words.endOn },
          { value: 'after', label: words.endAfter },
        ]}
      />
      {repeat.end === 'on' ? (
        <TextField
          label={words.lastDay}
          type="date"
          value={repeat.until}
          onChange={({ currentTarget }) => change({ ...repeat, until: currentTarget.value })}
        />
      ) : null}
      {repeat.end === 'after' ? (
        <label className="flex items-center gap-3">
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={1000}
            aria-label={`${words.endAfter} … ${words.times}`}
            value={repeat.count}
            onChange={({ currentTarget }) =>
              change({ ...repeat, count: Math.min(1000, Math.max(1, Number(currentTarget.value) || 1)) })
            }
            className={cx(inputClass, 'tabular w-24!')}
          />
          {words.times}
        </label>
      ) : null}
    </div>
  )
}

/** How often it comes again, in words and not in rules, with the dates that it makes. */
export const RepeatFields = ({ fields, change, faults }: SectionProps) => {
  const { repeat: words } = useEditorWords()
  const { rrule, startsAtLocal } = fields
  const repeat = rrule ? repeatOf(rrule, startsAtLocal) : null
  const put = (next: Repeat) => change({ rrule: ruleOf(next, startsAtLocal) })
  const choose = (every: string) => {
    if (every === 'custom') return
    if (every === 'never') change({ rrule: '', exdates: '', rdates: '' })
    else put(repeat ? { ...repeat, every: every as Every } : repeatFrom(every as Every, startsAtLocal))
  }
  const parts = repeat && { repeat, startsAtLocal, change: put }
  return (
    <div className="flex flex-col gap-5 rounded-card bg-sunken/60 p-5">
      {(['rrule', 'exdates', 'rdates'] as const).map(name => (
        <input key={name} type="hidden" name={name} value={fields[name]} />
      ))}
      {useAwake() ? (
        <SelectField
          label={words.title}
          value={repeat?.every ?? (rrule ? 'custom' : 'never')}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          error={faults.rrule}
        >
          <option value="never">{words.never}</option>
          {EVERY.map(every => (
            <option key={every} value={every}>
              {words[every]}
            </option>
          ))}
          {rrule && !repeat ? <option value="custom">{words.custom}</option> : null}
        </SelectField>
      ) : null}
      {parts ? (
        <>
          <Interval {...parts} />
          {repeat?.every === 'weekly' ? <Weekdays {...parts} /> : null}
          {repeat?.every === 'monthly' ? <Monthly {...parts} /> : null}
          <Ends {...parts} />
        </>
      ) : null}
      {rrule && !repeat ? (
        <TextField
          label={words.rule}
          value={rrule}
          spellCheck={false}
          onChange={({ currentTarget }) => change({ rrule: currentTarget.value })}
        />
      ) : null}
      {rrule || fields.rdates ? <NextDates fields={fields} change={change} /> : null}
    </div>
  )
}
