import { cx } from '@flow/ui/components'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { healthQuery } from '../api/queries.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { signOut } from '../session/sign-out.ts'
import { allCommands, type Command, idCommands } from './commands.ts'
import { matching } from './match.ts'

/** What is offered for what is typed. */
const useCommands = (query: string): readonly Command[] => {
  const words = useWords()
  const preferences = usePreferences()
  const navigate = useNavigate()
  const { data } = useQuery({ ...healthQuery, refetchInterval: false })
  const services = Object.keys(data?.at(-1)?.value.services ?? {})
  const goTo = (path: string) => void navigate(path)
  const deps = { words, preferences, services, goTo, signOut: () => void signOut() }
  return [...idCommands(query, deps), ...matching(allCommands(deps), query)]
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
}

interface OptionProps {
  readonly id: string
  readonly command: Command
  readonly chosen: boolean
  readonly heading: boolean
  readonly onPoint: () => void
  readonly onRun: () => void
}

const Option = ({ id, command, chosen, heading, onPoint, onRun }: OptionProps) => {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <>
      {heading ? (
        <div className="px-3 pt-3 pb-1 text-muted" aria-hidden="true">
          {command.group}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the text field, as a combobox has it */}
      <div
        id={id}
        ref={element}
        role="option"
        tabIndex={-1}
        aria-selected={chosen}
        onPointerMove={onPoint}
        onClick={onRun}
        className={cx(
          'flex min-h-9 cursor-pointer items-center rounded-control px-3 break-all pointer-coarse:min-h-11',
          chosen && 'bg-accent-soft text-accent-strong',
        )}
      >
        {command.label}
      </div>
    </>
  )
}

/** A field that finds every section and every act of the portal; the arrow keys choose, Enter does. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const { palette } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const commands = useCommands(query)
  useEffect(() => dialog.current?.showModal(), [])
  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(commands[at])
    const step = STEPS[event.key]
    if (!step || commands.length === 0) return
    event.preventDefault()
    setAt(step(at, commands.length))
  }
  const optionId = (command: Command) => `${list}-${command.key}`
  const chosen = commands[at]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the palette closes it; Escape does on the keyboard
    <dialog
      ref={dialog}
      aria-label={palette.title}
      className="palette"
      onClose={onClose}
      onClick={event => event.target === dialog.current && onClose()}
    >
      <input
        role="combobox"
        aria-label={palette.title}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? optionId(chosen) : undefined}
        placeholder={palette.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={event => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
        className="min-h-13 w-full shrink-0 border-b border-line bg-transparent px-5 text-[1rem] -outline-offset-3 placeholder:text-muted"
      />
      <div id={list} role="listbox" aria-label={palette.title} className="min-h-0 flex-1 overflow-y-auto p-2">
        {commands.map((command, index) => (
          <Option
            key={command.key}
            id={optionId(command)}
            command={command}
            chosen={index === at}
            heading={commands[index - 1]?.group !== command.group}
            onPoint={() => setAt(index)}
            onRun={() => run(command)}
          />
        ))}
      </div>
      {commands.length === 0 ? (
        <p role="status" className="px-5 pb-5 text-muted">
          {palette.none}
        </p>
      ) : null}
    </dialog>
  )
}
