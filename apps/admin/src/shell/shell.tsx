import { cx, Mark } from '@flow/ui/components'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { Palette } from '../palette/palette.tsx'
import { useWords } from '../preferences/preferences.tsx'
import { AccountButton, AccountMenu } from './account-menu.tsx'
import { SECTIONS } from './sections.ts'

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)

const PaletteButton = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { palette } = useWords()
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex min-h-9 min-w-11 flex-1 items-center justify-between gap-2 rounded-control border border-line-strong/50 bg-surface px-3 text-muted hover:border-ink hover:text-ink pointer-coarse:min-h-11 lg:flex-none"
    >
      <span className="flex items-center gap-2">
        <Search className="size-4" aria-hidden="true" />
        {palette.open}
      </span>
      <span className="hidden rounded-small border border-line px-1.5 sm:block" aria-hidden="true">
        {isMac() ? '⌘K' : 'Ctrl K'}
      </span>
    </button>
  )
}

const Navigation = () => {
  const { nav } = useWords()
  return (
    <nav aria-label={nav.label} className="overflow-x-auto lg:overflow-visible">
      <ul className="flex gap-1 lg:flex-col">
        {SECTIONS.map(({ key, path, icon: Icon }) => (
          <li key={key} className="flex-1">
            <NavLink
              to={path}
              end={path === '/'}
              className={({ isActive }) =>
                cx(
                  'flex min-h-9 items-center justify-center gap-2.5 rounded-control px-2.5 font-semibold whitespace-nowrap pointer-coarse:min-h-11 lg:justify-start',
                  isActive ? 'bg-accent-soft text-accent-strong' : 'text-muted hover:bg-sunken hover:text-ink',
                )
              }
            >
              <Icon className="hidden size-4 shrink-0 sm:block" aria-hidden="true" />
              {nav[key]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** ⌘K or Ctrl-K opens what `onPress` opens, wherever one is. */
const useCommandKey = (onPress: () => void) => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      onPress()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [onPress])
}

/** After a move to another section the keyboard goes on in its content. */
const useFocusOnMove = () => {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    main.current?.focus()
    scrollTo(0, 0)
  }, [pathname])
  return main
}

const openPalette = (setOpen: (open: boolean) => void) => setOpen(true)

/** Navigation, the command palette and the menu around every section. */
export const Shell = () => {
  const words = useWords()
  const [palette, setPalette] = useState(false)
  const main = useFocusOnMove()
  useCommandKey(useRef(() => openPalette(setPalette)).current)
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[14rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-20 rounded-control bg-ink px-4 py-2 font-semibold text-paper focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {words.skip}
      </a>
      <header className="sticky top-0 z-10 flex flex-col gap-2 border-b border-line bg-paper px-4 py-2 lg:h-dvh lg:gap-4 lg:border-r lg:border-b-0 lg:px-3 lg:py-4">
        <div className="flex items-center gap-2.5 lg:flex-col lg:items-stretch lg:gap-4">
          <a
            href="/admin"
            className="flex min-h-11 items-center gap-2.5 rounded-control px-1.5"
            aria-label={words.product}
          >
            <Mark className="size-7" />
            <span className="display hidden text-lead sm:block">{words.product}</span>
          </a>
          <PaletteButton onOpen={() => setPalette(true)} />
          <div className="lg:hidden">
            <AccountButton />
          </div>
        </div>
        <Navigation />
        <div className="mt-auto hidden lg:block">
          <AccountButton />
        </div>
        <AccountMenu />
      </header>
      <main id="content" ref={main} tabIndex={-1} className="min-w-0 px-4 py-4 outline-none lg:px-8 lg:py-6">
        <Outlet />
      </main>
      {palette ? <Palette onClose={() => setPalette(false)} /> : null}
    </div>
  )
}
