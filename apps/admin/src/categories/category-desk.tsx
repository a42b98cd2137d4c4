import { formatCount } from '@flow/ui'
import { Button } from '@flow/ui/components'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { curate } from '../api/curation.ts'
import { SmallField } from '../parts/small-field.tsx'
import { SureButton } from '../parts/sure-button.tsx'
import { controlClass } from '../parts/table.tsx'
import type { Change } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { type Line, moved } from './tree.ts'

interface DeskProps {
  readonly line: Line
  readonly lines: readonly Line[]
  readonly change: Change
  /** The category is gone: its desk goes too. */
  readonly onGone: () => void
}

const Row = ({ children, onSubmit }: { readonly children: ReactNode; readonly onSubmit: () => void }) => (
  <form
    className="flex flex-wrap items-end gap-2"
    onSubmit={event => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)

const Names = ({ line, change }: DeskProps) => {
  const { curation } = useWords()
  const words = curation.categories
  const [en, setEn] = useState(line.name.en)
  const [it, setIt] = useState(line.name.it)
  const save = () =>
    change.run(async () => {
      await curate.changeCategory(line.slug, { name: { en, it } })
      return curation.done
    })
  const same = en === line.name.en && it === line.name.it
  return (
    <Row onSubmit={save}>
      {(
        [
          [words.name, en, setEn],
          [words.nameIt, it, setIt],
        ] as const
      ).map(([label, value, set]) => (
        <SmallField key={label} label={label}>
          {id => (
            <input
              id={id}
              value={value}
              required
              maxLength={60}
              onChange={({ currentTarget }) => set(currentTarget.value)}
              className={controlClass}
            />
          )}
        </SmallField>
      ))}
      <Button type="submit" tone="plain" size="small" disabled={same} busy={change.busy}>
        {words.rename}
      </Button>
    </Row>
  )
}

const Options = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { language } = usePreferences()
  return lines.map(one => (
    <option key={one.slug} value={one.slug}>
      {one.parent ? '— ' : ''}
      {one.name[language]}
    </option>
  ))
}

const Move = ({ line, lines, change }: DeskProps) => {
  const { curation } = useWords()
  const words = curation.categories
  const [parent, setParent] = useState(line.parent ?? '')
  const tops = lines.filter(one => one.parent === null && one.slug !== line.slug)
  const move = () =>
    change.run(async () => {
      await curate.changeCategory(line.slug, { parent: parent || null })
      return curation.done
    })
  return (
    <Row onSubmit={move}>
      <SmallField label={words.under}>
        {id => (
          <select
            id={id}
            value={parent}
            disabled={line.hasChildren}
            onChange={({ currentTarget }) => setParent(currentTarget.value)}
            className={controlClass}
          >
            <option value="">{words.top}</option>
            <Options lines={tops} />
          </select>
        )}
      </SmallField>
      <Button type="submit" tone="plain" size="small" disabled={parent === (line.parent ?? '')} busy={change.busy}>
        {words.move}
      </Button>
    </Row>
  )
}

const Merge = ({ line, lines, change, onGone }: DeskProps) => {
  const { curation } = useWords()
  const { language } = usePreferences()
  const words = curation.categories
  const others = lines.filter(one => one.slug !== line.slug && (!line.hasChildren || one.parent === null))
  const [into, setInto] = useState(others[0]?.slug ?? '')
  const merge = () =>
    change.run(async () => {
      const { events } = await curate.mergeCategories(line.slug, into)
      return curation.changed(events, formatCount(events, language))
    }, onGone)
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SmallField label={words.mergeInto(line.name[language])}>
        {id => (
          <select
            id={id}
            value={into}
            onChange={({ currentTarget }) => setInto(currentTarget.value)}
            className={controlClass}
          >
            <Options lines={others} />
          </select>
        )}
      </SmallField>
      <SureButton disabled={!into} busy={change.busy} onSure={merge}>
        {words.merge}
      </SureButton>
    </div>
  )
}

const Order = ({ line, change }: DeskProps) => {
  const { curation } = useWords()
  const { language } = usePreferences()
  const words = curation.categories
  const name = line.name[language]
  const step = (slugs: string[]) =>
    change.run(async () => {
      await curate.orderCategories(slugs)
      return curation.done
    })
  return (
    <div className="flex gap-1">
      {([-1, 1] as const).map(by => {
        const slugs = moved(line, by)
        const Arrow = by < 0 ? ArrowUp : ArrowDown
        return (
          <Button
            key={by}
            tone="plain"
            size="small"
            aria-label={by < 0 ? words.up(name) : words.down(name)}
            disabled={!slugs}
            onClick={() => slugs && step(slugs)}
          >
            <Arrow className="size-4" aria-hidden="true" />
          </Button>
        )
      })}
    </div>
  )
}

/** All that can be done with one category. */
export const CategoryDesk = (props: DeskProps) => {
  const { line, change, onGone } = props
  const { curation } = useWords()
  const remove = () =>
    change.run(async () => {
      await curate.removeCategory(line.slug)
      return curation.done
    }, onGone)
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-3 rounded-control bg-sunken px-4 py-3">
      <Names {...props} />
      <Move {...props} />
      <Merge {...props} />
      <Order {...props} />
      <SureButton busy={change.busy} onSure={remove}>
        {curation.categories.remove}
      </SureButton>
      <Link
        to={`/audit?subjectId=${encodeURIComponent(line.slug)}`}
        className="self-center text-accent underline underline-offset-4"
      >
        {curation.history}
      </Link>
    </div>
  )
}
