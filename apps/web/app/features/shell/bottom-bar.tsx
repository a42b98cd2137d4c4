import { cx } from '@flow/ui/components'
import { CircleUser, Compass, type LucideIcon, Map as MapIcon, PlusCircle, Ticket } from 'lucide-react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { useMessages } from '../../site/site.ts'

interface Tab {
  readonly to: string
  readonly label: string
  readonly icon: LucideIcon
  readonly current: boolean
}

const useTabs = (): readonly Tab[] => {
  const { nav } = useMessages().common
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const home = pathname === '/'
  const onMap = home && params.get('view') === 'map'
  const view = (map: boolean) => {
    const next = new URLSearchParams(home ? params : undefined)
    if (map) next.set('view', 'map')
    else next.delete('view')
    const text = next.toString()
    return text ? `/?${text}` : '/'
  }
  const at = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  return [
    { to: view(false), label: nav.discover, icon: Compass, current: home && !onMap },
    { to: view(true), label: nav.map, icon: MapIcon, current: onMap },
    { to: '/host', label: nav.host, icon: PlusCircle, current: at('/host') },
    { to: '/my-events', label: nav.mine, icon: Ticket, current: at('/my-events') },
    { to: '/profile', label: nav.you, icon: CircleUser, current: at('/profile') || at('/settings') },
  ]
}

/** The five places a thumb goes. Where a page has an action of its own down there, that takes this bar's place. */
export const BottomBar = () => {
  const { common } = useMessages()
  const tabs = useTabs()
  return (
    <nav
      aria-label={common.nav.main}
      className="[body:has([data-action-bar])_&]:hidden sticky bottom-0 z-30 border-t border-line bg-paper/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
    >
      <ul className="grid grid-cols-5">
        {tabs.map(({ to, label, icon: Icon, current }) => (
          <li key={label}>
            <Link
              to={to}
              aria-current={current ? 'page' : undefined}
              className={cx(
                'flex min-h-15 flex-col items-center justify-center gap-1 text-[0.6875rem] font-medium',
                current ? 'text-accent' : 'text-muted',
              )}
            >
              <Icon className="size-5.5" strokeWidth={current ? 2.4 : 1.9} aria-hidden="true" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
