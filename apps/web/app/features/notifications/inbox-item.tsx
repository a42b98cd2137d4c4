import type { NotificationView } from '@flow/contracts'
import { formatAgo } from '@flow/ui'
import { Avatar, cx } from '@flow/ui/components'
import {
  Bell,
  CalendarCheck,
  CalendarX,
  Check,
  Clock,
  type LucideIcon,
  Megaphone,
  PenLine,
  Search,
  ShieldAlert,
  Ticket,
  Trash2,
} from 'lucide-react'
import { Form, Link, useSubmit } from 'react-router'
import { useLanguage, useNow, useOwnZone } from '../../site/site.ts'
import { useNotificationWords } from './words.ts'

/** What stands where no person acted. */
const ICONS: Readonly<Partial<Record<NotificationView['type'], LucideIcon>>> = {
  security_alert: ShieldAlert,
  event_reminder: Clock,
  event_update: PenLine,
  event_cancelled: CalendarX,
  event_confirmation: CalendarCheck,
  waitlist_offer: Ticket,
  ticket_received: Ticket,
  order_refunded: Ticket,
  order_receipt: Ticket,
  order_reserved: Ticket,
  search_match: Search,
  system_announcement: Megaphone,
}

const Sign = ({ item: { type, actors, count, priority } }: { readonly item: NotificationView }) => {
  const [first] = actors
  const Icon = ICONS[type] ?? Bell
  return (
    <span className="relative shrink-0 self-start">
      {first ? (
        <Avatar person={first} />
      ) : (
        <span
          className={cx(
            'grid size-10 place-items-center rounded-full',
            priority === 'urgent' ? 'bg-danger-soft text-danger' : 'bg-sunken text-muted',
          )}
        >
          <Icon className="size-5" aria-hidden="true" />
        </span>
      )}
      {first && count > 1 ? (
        <span
          aria-hidden="true"
          className="tabular absolute -right-1.5 -bottom-1 rounded-full bg-ink px-1.5 text-[0.6875rem] leading-4.5 font-semibold text-paper ring-2 ring-surface"
        >
          +{count - 1}
        </span>
      ) : null}
    </span>
  )
}

const ICON_BUTTON =
  'relative z-10 grid size-9 place-items-center rounded-full text-muted transition-colors hover:bg-sunken hover:text-ink pointer-coarse:size-11'

const Actions = ({ item }: { readonly item: NotificationView }) => {
  const words = useNotificationWords()
  return (
    <Form method="post" preventScrollReset className="flex shrink-0 gap-0.5 max-md:flex-col-reverse">
      <input type="hidden" name="id" value={item.id} />
      {item.readAt ? null : (
        <button
          type="submit"
          name="intent"
          value="read"
          aria-label={words.markRead(item.title)}
          className={ICON_BUTTON}
        >
          <Check className="size-4.5" aria-hidden="true" />
        </button>
      )}
      <button type="submit" name="intent" value="delete" aria-label={words.remove(item.title)} className={ICON_BUTTON}>
        <Trash2 className="size-4.5" aria-hidden="true" />
      </button>
    </Form>
  )
}

/** The title; where it leads somewhere the whole item is the link, and following it marks the item read. */
const Title = ({ item: { id, title, link, readAt } }: { readonly item: NotificationView }) => {
  const submit = useSubmit()
  const read = () => {
    if (!readAt)
      void submit({ intent: 'read', leaving: 'yes', id }, { method: 'post', action: '/notifications', navigate: false })
  }
  if (!link) return title
  return (
    <Link
      to={link}
      onClick={read}
      className="inline-block min-h-6 after:absolute after:inset-0 after:rounded-panel hover:underline"
    >
      {title}
    </Link>
  )
}

/** One item of the inbox, which may tell of many people together. */
export const InboxItem = ({ item }: { readonly item: NotificationView }) => {
  const words = useNotificationWords()
  const now = useNow()
  const language = useLanguage()
  const zone = useOwnZone() ?? 'UTC'
  const unread = item.readAt === null
  return (
    <li
      className={cx(
        'relative flex gap-3.5 rounded-panel border p-4 transition-colors has-[a:hover]:border-line-strong',
        unread ? 'border-accent/30 bg-accent-soft/50' : 'border-line bg-surface',
      )}
    >
      <Sign item={item} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <h3 className={cx('wrap-anywhere', unread ? 'font-semibold' : 'font-medium')}>
          <Title item={item} />
        </h3>
        <p className="text-small wrap-anywhere text-muted">{item.body}</p>
        <p className="flex items-center gap-2 pt-0.5 text-small text-muted">
          {unread ? (
            <span className="inline-flex items-center gap-1.5 font-semibold text-accent">
              <span className="size-2 rounded-full bg-accent" aria-hidden="true" />
              {words.unread}
            </span>
          ) : null}
          <time dateTime={item.createdAt}>{formatAgo(item.createdAt, now, zone, language)}</time>
        </p>
      </div>
      <Actions item={item} />
    </li>
  )
}
