import { cx } from '@flow/ui/components'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Change } from './use-change.ts'

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: at => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Arrow keys, Home and End walk over the lines' first controls, which bear `data-line`. */
export const walkLines = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key]
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
  const at = lines.indexOf(event.target as HTMLElement)
  if (!step || at < 0) return
  event.preventDefault()
  lines[step(at, lines.length - 1)]?.focus()
}

export const cellClass = 'px-2 py-1 leading-6'
export const controlClass =
  'min-h-9 min-w-0 rounded-control border border-line-strong bg-surface px-2.5 text-[1rem] text-ink placeholder:text-muted hover:border-ink lg:text-small pointer-coarse:min-h-11'
export const linkClass = 'text-accent underline underline-offset-4'
export const actionClass =
  'inline-flex min-h-7 items-center rounded-small px-2 font-semibold text-accent hover:bg-accent-soft disabled:opacity-40 pointer-coarse:min-h-11'

export interface Column {
  readonly label: string
  readonly className?: string
}

/** Scrolls sideways by itself where the screen is too narrow, by the keyboard too; the page never does. */
const Scrolled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => {
  const frame = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const seen = frame.current
    if (!seen) return
    const watch = new ResizeObserver(() => setScrolls(seen.scrollWidth > seen.clientWidth))
    watch.observe(seen)
    if (seen.firstElementChild) watch.observe(seen.firstElementChild)
    return () => watch.disconnect()
  }, [])
  return (
    <section
      ref={frame}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
      className="overflow-x-auto rounded-card border border-line bg-surface px-2 pb-1"
    >
      {children}
    </section>
  )
}

/** A dense table with its name, the keys that walk it, and a heading for each column. */
export const Table = ({
  caption,
  columns,
  children,
}: {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly children: ReactNode
}) => (
  <Scrolled label={caption}>
    <table className="w-full border-collapse" onKeyDown={walkLines}>
      <caption className="px-2 pt-2 text-left text-muted">{caption}</caption>
      <thead className="text-left text-muted">
        <tr>
          {columns.map(({ label, className }) => (
            <th key={label} scope="col" className={cx('px-2 py-2 font-normal', className)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </Scrolled>
)

/** What came of the last change. */
export const Said = ({ change }: { readonly change: Change }) => (
  <div className={change.said || change.fault ? 'sticky top-28 z-10 lg:top-2' : 'sr-only'}>
    <p role="status" className={change.said ? 'rounded-control bg-good-soft px-4 py-2 font-semibold text-good' : ''}>
      {change.said}
    </p>
    {change.fault ? (
      <p role="alert" className="rounded-control bg-danger-soft px-4 py-2 font-semibold text-danger">
        {change.fault}
      </p>
    ) : null}
  </div>
)
