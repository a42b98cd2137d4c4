import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { useFetcher, useLocation } from 'react-router'
import { useAwake, useSite } from '../../site/site.ts'
import { useAccountWords } from './words.ts'

/** Remembers for this visit that somebody wants to confirm later: a cookie without an age ends with the browser. */
const remember = () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = 'flow_confirm_later=1; Path=/; SameSite=Lax'
}

const button = 'min-h-9 rounded-full px-3 font-semibold underline underline-offset-4 pointer-coarse:min-h-11'

/** Reminds, calmly, that an address is not confirmed yet. */
export const ConfirmBanner = () => {
  const account = useAccountWords()
  const site = useSite()
  const me = site?.me
  const fetcher = useFetcher<{ sent: boolean }>()
  const [later, setLater] = useState(site?.confirmLater ?? false)
  const awake = useAwake()
  const there = useLocation().pathname.startsWith('/verify-email')
  if (!me || me.emailVerified || later || there) return null
  return (
    <fetcher.Form
      method="post"
      action="/verify-email/again"
      className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 bg-accent-soft px-4 py-1.5 text-small"
    >
      <p role="status" className="flex items-center gap-2 py-1.5">
        <MailCheck className="size-4.5 shrink-0 text-accent" aria-hidden="true" />
        {fetcher.data?.sent ? account.sentAgain : account.confirmBanner(me.email)}
      </p>
      <span className="flex">
        {fetcher.data?.sent ? null : (
          <button type="submit" disabled={fetcher.state !== 'idle'} className={button}>
            {account.sendAgain}
          </button>
        )}
        <button
          type="button"
          className={button}
          disabled={!awake}
          onClick={() => {
            remember()
            setLater(true)
          }}
        >
          {account.later}
        </button>
      </span>
    </fetcher.Form>
  )
}
