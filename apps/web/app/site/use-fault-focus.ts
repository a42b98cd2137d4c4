import { type RefObject, useEffect, useRef } from 'react'

/** Puts the reader where the fault is: at the first field that was refused, else at the message about the whole form. */
export const useFaultFocus = <Refused>(refusal: Refused | undefined): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!refusal) return
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (field) field.focus()
    else form.current?.closest('main')?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' })
  }, [refusal])
  return form
}
