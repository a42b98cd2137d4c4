import { cx } from '@flow/ui/components'
import { Bell, Database, Eye, type LucideIcon, ShieldCheck, SlidersHorizontal, UserRound } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { useSite } from '../../site/site.ts'
import { useSettingsWords } from './words.ts'

type Section = 'profile' | 'visibility' | 'preferences' | 'notifications' | 'security' | 'privacy'

/** The rooms of the settings, in the order of the navigation. Each says its name by its key. */
const SECTIONS: readonly (readonly [Section, LucideIcon])[] = [
  ['profile', UserRound],
  ['visibility', Eye],
  ['preferences', SlidersHorizontal],
  ['notifications', Bell],
  ['security', ShieldCheck],
  ['privacy', Database],
]

/** On a phone the rooms are a row to be pushed: the one that is open is brought to where one sees it. */
const useOpenRoomInSight = () => {
  const row = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another room
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[aria-current="page"]')
    if (open) row.current?.scrollTo({ left: open.offsetLeft - (row.current.clientWidth - open.clientWidth) / 2 })
  }, [pathname])
  return row
}

const Navigation = () => {
  const { settings } = useSettingsWords()
  return (
    <nav
      ref={useOpenRoomInSight()}
      aria-label={settings.title}
      className="scroll-quiet -mx-4 overflow-x-auto px-4 md:mx-0 md:overflow-visible md:px-0"
    >
      <ul className="flex gap-1 md:sticky md:top-26 md:flex-col">
        {SECTIONS.map(([key, Icon]) => (
          <li key={key}>
            <NavLink
              to={`/settings/${key}`}
              className={({ isActive }) =>
                cx(
                  'flex min-h-11 items-center gap-2.5 rounded-full px-4 font-medium whitespace-nowrap transition-colors',
                  isActive ? 'bg-ink text-paper md:bg-sunken md:text-ink' : 'text-muted hover:bg-sunken hover:text-ink',
                )
              }
            >
              <Icon className="size-4.5 shrink-0 max-md:hidden" aria-hidden="true" />
              {settings.sections[key]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The settings: their rooms at the side, or above on a phone. A visitor without account has but one room. */
const Settings = () => {
  const me = useSite()?.me
  return (
    <div
      className={cx(
        'mx-auto flex max-w-5xl flex-col gap-6 px-4 pt-6 md:gap-12 md:px-8 md:pt-12',
        me ? 'md:grid md:grid-cols-[13rem_minmax(0,1fr)]' : 'md:max-w-xl',
      )}
    >
      {me ? <Navigation /> : null}
      <div className="flex min-w-0 max-w-2xl flex-col gap-8">
        <Outlet />
      </div>
    </div>
  )
}

export default Settings
