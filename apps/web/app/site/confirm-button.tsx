import { type ReactNode, useEffect, useState } from 'react'
import { useAwake } from './site.ts'

const UNDECIDED_MS = 4_000

/** A submit button that asks once more before it does something that cannot be taken back. Without script it acts at once. */
export const ConfirmButton = ({
  children,
  sure,
  className,
  ...rest
}: {
  readonly children: ReactNode
  readonly sure: string
  readonly className?: string
  readonly name?: string
  readonly value?: string
  readonly disabled?: boolean
}) => {
  const [asked, setAsked] = useState(false)
  const awake = useAwake()
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(() => setAsked(false), UNDECIDED_MS)
    return () => clearTimeout(timer)
  }, [asked])
  const ready = asked || !awake
  return (
    <button
      {...rest}
      type="submit"
      className={className}
      onClick={event => {
        if (ready) return
        event.preventDefault()
        setAsked(true)
      }}
    >
      <span aria-live="polite">{asked ? sure : children}</span>
    </button>
  )
}
