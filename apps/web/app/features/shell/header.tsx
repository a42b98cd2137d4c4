import { Avatar, buttonClass, cx, Wordmark } from '@flow/ui/components'
import { Bell, Plus, Search } from 'lucide-react'
import { Form, Link, NavLink, useLocation, useSearchParams } from 'react-router'
import { useMessages, useSite } from '../../site/site.ts'
import { SearchField } from '../discover/search-field.tsx'
import { readWish, wishParams } from '../discover/wish.ts'
import { useUnread } from '../notifications/unread-count.ts'

/** Searching keeps the place and the day one is looking at. */
const SearchForm = () => {
  const [params] = useSearchParams()
  const atDiscover = useLocation().pathname === '/'
  const kept = atDiscover ? [...wishParams({ ...readWish(params), q: '', bbox: null })] : []
  return (
    <Form
      action="/"
      role="search"
      className="relative w-full max-w-md"
      key={atDiscover ? params.get('q') : 'elsewhere'}
    >
      <Search
        className="pointer-events-none absolute top-1/2 left-4 size-4.5 -translate-y-1/2 text-muted"
        aria-hidden="true"
      />
      <SearchField
        wish={readWish(atDiscover ? params : new URLSearchParams())}
        className="h-11 w-full rounded-full border border-transparent bg-sunken pr-4 pl-11 text-[1rem] transition-colors placeholder:text-muted hover:border-line-strong/60 focus-visible:border-accent focus-visible:bg-surface"
      />
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  )
}

const navClass = ({ isActive }: { isActive: boolean }) =>
  cx(
    'hidden min-h-11 items-center rounded-full px-4 font-medium transition-colors hover:bg-sunken lg:flex',
    isActive ? 'text-ink' : 'text-muted hover:text-ink',
  )

const MOST_SHOWN = 99

const NotificationBell = () => {
  const { common } = useMessages()
  const unread = useUnread()
  return (
    <Link
      to="/notifications"
      aria-label={common.nav.notifications(unread)}
      className="relative grid size-11 place-items-center rounded-full transition-colors hover:bg-sunken"
    >
      <Bell className="size-5.5" aria-hidden="true" />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="tabular absolute top-0.5 right-0 min-w-5 rounded-full bg-accent px-1.5 text-center text-[0.6875rem] leading-5 font-bold text-on-accent ring-2 ring-paper"
        >
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      ) : null}
    </Link>
  )
}

const SignedIn = () => {
  const { common } = useMessages()
  const me = useSite()?.me
  if (!me) return null
  return (
    <>
      <NavLink to="/my-events" className={navClass}>
        {common.nav.mine}
      </NavLink>
      <NavLink to="/organise" className={navClass}>
        {common.nav.organise}
      </NavLink>
      <NotificationBell />
      <Link to="/profile" aria-label={common.nav.account(me.displayName)} className="hidden rounded-full md:block">
        <Avatar person={me} />
      </Link>
    </>
  )
}

const SignedOut = () => {
  const { common } = useMessages()
  return (
    <Link to="/sign-in" className={buttonClass('ink', 'medium', 'max-md:min-h-10 max-md:px-4 max-md:text-small')}>
      {common.nav.signIn}
    </Link>
  )
}

export const Header = () => {
  const { common } = useMessages()
  const me = useSite()?.me
  return (
    <header className="sticky top-0 z-30 border-b border-transparent bg-paper/90 backdrop-blur-md">
      <div className="mx-auto flex h-16 max-w-[100rem] items-center gap-4 px-4 md:h-18 md:px-8">
        <Link to="/" className="shrink-0 rounded-small py-1" aria-label={common.product}>
          <Wordmark />
        </Link>
        <div className="hidden flex-1 justify-center md:flex">
          <SearchForm />
        </div>
        <nav aria-label={common.nav.yours} className="ml-auto flex items-center gap-1 md:ml-0 md:gap-2">
          <Link to="/host" className={buttonClass('quiet', 'medium', 'max-lg:hidden')}>
            <Plus className="size-4.5" aria-hidden="true" />
            {common.nav.hostEvent}
          </Link>
          {me ? <SignedIn /> : <SignedOut />}
        </nav>
      </div>
    </header>
  )
}
