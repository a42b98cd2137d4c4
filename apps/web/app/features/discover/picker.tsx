import { cx } from '@flow/ui/components'
import { type ReactNode, type RefObject, useCallback, useRef } from 'react'

export interface PickerHandle {
  readonly id: string
  readonly panel: RefObject<HTMLDivElement | null>
  readonly close: () => void
}

/** A panel that a button with `popoverTarget` opens: the browser's own popover, so it needs no script to open and close. */
export const usePicker = (name: string): PickerHandle => {
  const panel = useRef<HTMLDivElement | null>(null)
  const close = useCallback(() => panel.current?.hidePopover(), [])
  return { id: `picker-${name}`, panel, close }
}

interface PickerProps extends PickerHandle {
  readonly label: string
  /** As high as the phone allows, so that its keyboard leaves what is typed in sight. */
  readonly tall?: boolean
  /** As wide as a list of short words needs. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

export const Picker = ({ id, panel, label, tall, narrow, children }: PickerProps) => (
  <div
    ref={panel}
    id={id}
    popover="auto"
    role="dialog"
    aria-label={label}
    className={cx('picker', tall && 'picker-tall', narrow && 'sm:w-64 sm:p-2')}
  >
    {children}
  </div>
)
