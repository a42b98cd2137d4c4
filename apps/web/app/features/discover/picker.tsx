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

export const Picker = ({
  id,
  panel,
  label,
  children,
}: PickerHandle & { readonly label: string; readonly children: ReactNode }) => (
  <div ref={panel} id={id} popover="auto" role="dialog" aria-label={label} className="picker">
    {children}
  </div>
)
