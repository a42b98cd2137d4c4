import { cx } from '@flow/ui/components'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cellClass } from './table.tsx'

export interface DeskRowProps {
  readonly name: string
  /** What the button is called where the name alone does not say what opens. */
  readonly label?: string
  /** Beside the button: what chooses the line. */
  readonly before?: ReactNode
  /** Under the name: what the columns say that a phone has no room for. */
  readonly below?: ReactNode
  /** The cells of the other columns. */
  readonly cells: ReactNode
  /** How many columns there are. */
  readonly span: number
  readonly open: boolean
  readonly onToggle: () => void
  /** Nothing lies below. */
  readonly closed?: boolean
  readonly inner?: boolean
  readonly children: ReactNode
}

/** A line of a table that opens what can be done with it, or more of it. */
export const DeskRow = ({ name, label, before, below, cells, span, open, onToggle, ...props }: DeskRowProps) => (
  <>
    <tr className={cx('border-t border-line', open ? 'bg-accent-soft' : 'hover:bg-sunken')}>
      <td className={cx(cellClass, 'min-w-36', props.inner && 'pl-8')}>
        <div className="flex items-start gap-2">
          {before}
          <div className="min-w-0">
            <button
              type="button"
              data-line
              aria-expanded={open}
              aria-label={label}
              disabled={props.closed}
              onClick={onToggle}
              className={cx(
                'flex min-h-6 max-w-96 items-center gap-1.5 rounded-small text-left pointer-coarse:min-h-11',
                !props.inner && 'font-semibold',
              )}
            >
              <ChevronRight
                className={cx(
                  'size-3.5 shrink-0 transition-transform',
                  open && 'rotate-90',
                  props.closed && 'invisible',
                )}
                aria-hidden="true"
              />
              <span className="line-clamp-2 wrap-anywhere">{name}</span>
            </button>
            {below}
          </div>
        </div>
      </td>
      {cells}
    </tr>
    {open ? (
      <tr className="bg-accent-soft">
        <td colSpan={span} className="px-2 pb-2">
          {props.children}
        </td>
      </tr>
    ) : null}
  </>
)
