import { Button, type ButtonProps } from '@flow/ui/components'
import { useState } from 'react'
import { useWords } from '../preferences/preferences.tsx'

/** A button that asks once more before it does something that cannot simply be taken back. */
export const SureButton = ({ onSure, children, ...rest }: ButtonProps & { readonly onSure: () => void }) => {
  const { curation } = useWords()
  const [asked, ask] = useState(false)
  const press = () => {
    ask(!asked)
    if (asked) onSure()
  }
  return (
    <Button tone="danger" size="small" {...rest} onClick={press} onBlur={() => ask(false)}>
      <span aria-live="polite">{asked ? curation.sure : children}</span>
    </Button>
  )
}
