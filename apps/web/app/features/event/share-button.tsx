import { Check, Share } from 'lucide-react'
import { useState } from 'react'
import { useAwake, useMessages } from '../../site/site.ts'
import { eventPath } from './event-path.ts'

const COPIED_MS = 2_000

/** Hands the page's address to the device's own share sheet, or to the clipboard. */
export const ShareButton = ({
  event,
  className,
  label,
}: {
  readonly event: { readonly id: string; readonly slug: string; readonly title: string }
  readonly className?: string
  readonly label?: string
}) => {
  const { common } = useMessages()
  const [copied, setCopied] = useState(false)
  if (!useAwake()) return null
  const share = async () => {
    const url = new URL(eventPath(event), window.location.href).href
    try {
      if (navigator.share) return await navigator.share({ title: event.title, url })
      await navigator.clipboard.writeText(url)
      setCopied(true)
      setTimeout(() => setCopied(false), COPIED_MS)
    } catch {
      // The reader closed the sheet, or the device keeps its clipboard to itself.
    }
  }
  const Icon = copied ? Check : Share
  return (
    <button type="button" onClick={share} aria-label={common.share(event.title)} className={className}>
      <Icon className="size-5" aria-hidden="true" />
      {label ? (copied ? common.copied : label) : null}
      <span role="status" className="sr-only">
        {copied ? common.copied : ''}
      </span>
    </button>
  )
}
