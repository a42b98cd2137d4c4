import { type ReactNode, useRef } from 'react'
import { ConfirmButton } from './confirm-button.tsx'

/** A button that asks once more, for what the page does by itself. */
export const ConfirmAct = ({
  children,
  sure,
  disabled,
  onSure,
}: {
  readonly children: ReactNode
  readonly sure: string
  readonly disabled: boolean
  readonly onSure: () => void
}) => {
  const act = useRef(onSure)
  act.current = onSure
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        act.current()
      }}
    >
      <ConfirmButton
        sure={sure}
        disabled={disabled}
        className="min-h-9 rounded-full px-3.5 text-small font-semibold text-danger hover:bg-danger-soft pointer-coarse:min-h-11"
      >
        {children}
      </ConfirmButton>
    </form>
  )
}
