import { Button } from '@flow/ui/components'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useSettingsWords } from './words.ts'

/** Puts a text where one can paste it from, and says that it did. */
export const CopyButton = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { two } = useSettingsWords().security
  const [copied, setCopied] = useState(false)
  const Icon = copied ? Check : Copy
  return (
    <Button
      tone="plain"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
    >
      <Icon className="size-4.5" aria-hidden="true" />
      <span role="status">{copied ? two.copied : label}</span>
    </Button>
  )
}
