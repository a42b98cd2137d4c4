import { cx } from '@flow/ui/components'
import { Check, Link2, Mail, MessageCircle, Send, Share, Smartphone, ThumbsUp, X as XIcon } from 'lucide-react'
import { useState } from 'react'
import { laterApi } from '../../api/later.ts'
import type { ShareChannel } from '../../api/types.ts'
import { useAwake, useMessages, useSite } from '../../site/site.ts'
import { Picker, usePicker } from '../discover/picker.tsx'
import { eventPath } from './event-path.ts'

interface Shareable {
  readonly id: string
  readonly slug: string
  readonly title: string
}

const COPIED_MS = 2_500
const ROW = 'flex min-h-12 w-full items-center gap-3 rounded-control px-3 text-left font-medium hover:bg-sunken'

/** Where a link can be handed on, as each of them takes it. */
const PLACES = [
  ['whatsapp', MessageCircle, (url, title) => `https://wa.me/?text=${title}%20${url}`],
  ['telegram', Send, (url, title) => `https://t.me/share/url?url=${url}&text=${title}`],
  ['email', Mail, (url, title) => `mailto:?subject=${title}&body=${url}`],
  ['facebook', ThumbsUp, url => `https://www.facebook.com/sharer/sharer.php?u=${url}`],
  ['x', XIcon, (url, title) => `https://x.com/intent/post?url=${url}&text=${title}`],
] as const satisfies readonly (readonly [ShareChannel, typeof Mail, (url: string, title: string) => string])[]

/** The page's address, with a word on where it was handed on, for the organiser's figures. */
const addressOf = (event: Shareable, publicUrl: string, channel: ShareChannel) =>
  `${new URL(eventPath(event), publicUrl).href}?via=${channel}`

/** Counts that it was shared, where somebody is signed in; sharing does not wait for it. */
const useCount = (event: Shareable) => {
  const me = useSite()?.me
  return (channel: ShareChannel) => {
    if (!me) return
    laterApi()
      .then(api => api.share(event.id, channel))
      .catch(() => undefined)
  }
}

const OnDevice = ({ event, onDone }: { readonly event: Shareable; readonly onDone: () => void }) => {
  const { talk } = useMessages()
  const [copied, setCopied] = useState(false)
  const count = useCount(event)
  const origin = useSite()?.publicUrl ?? ''
  if (!useAwake()) return null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(addressOf(event, origin, 'link'))
    } catch {
      return
    }
    count('link')
    setCopied(true)
    setTimeout(() => setCopied(false), COPIED_MS)
  }
  const handOver = () =>
    navigator.share({ title: event.title, url: addressOf(event, origin, 'message') }).then(
      () => {
        count('message')
        onDone()
      },
      () => undefined,
    )
  return (
    <>
      <button type="button" onClick={copy} className={ROW}>
        {copied ? (
          <Check className="size-5 text-good" aria-hidden="true" />
        ) : (
          <Link2 className="size-5" aria-hidden="true" />
        )}
        {copied ? talk.share.copied : talk.share.link}
      </button>
      <span role="status" className="sr-only">
        {copied ? talk.share.copied : ''}
      </span>
      {'share' in navigator ? (
        <button type="button" onClick={handOver} className={ROW}>
          <Smartphone className="size-5" aria-hidden="true" />
          {talk.share.device}
        </button>
      ) : null}
    </>
  )
}

/** To whom an event can be passed on. The links work without script; the rest is the device's own. */
export const ShareMenu = ({ event, className }: { readonly event: Shareable; readonly className?: string }) => {
  const { talk, event: words } = useMessages()
  const menu = usePicker('share')
  const count = useCount(event)
  const origin = useSite()?.publicUrl ?? ''
  return (
    <>
      <button type="button" popoverTarget={menu.id} className={className}>
        <Share className="size-5" aria-hidden="true" />
        {words.shareIt}
      </button>
      <Picker {...menu} label={talk.share.title} narrow>
        <ul className="flex flex-col">
          <li>
            <OnDevice event={event} onDone={menu.close} />
          </li>
          {PLACES.map(([channel, Icon, target]) => (
            <li key={channel}>
              <a
                href={target(encodeURIComponent(addressOf(event, origin, channel)), encodeURIComponent(event.title))}
                target="_blank"
                rel="noreferrer"
                onClick={() => count(channel)}
                className={cx(ROW)}
              >
                <Icon className="size-5" aria-hidden="true" />
                {talk.share[channel]}
              </a>
            </li>
          ))}
        </ul>
      </Picker>
    </>
  )
}
