import { buttonClass } from '@flow/ui/components'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useSettingsWords } from './words.ts'

/** The top of a room; a smaller room leads back to the one it belongs to. */
export const RoomTitle = ({
  title,
  text,
  back,
}: {
  readonly title: string
  readonly text?: string
  readonly back?: { readonly to: string; readonly label: string }
}) => (
  <div className="flex flex-col items-start gap-2">
    {back ? (
      <Link to={back.to} className={buttonClass('quiet', 'small', '-ml-3.5 text-muted')}>
        <ChevronLeft className="size-4" aria-hidden="true" />
        {back.label}
      </Link>
    ) : null}
    <h1 className="display text-headline">{title}</h1>
    {text ? <p className="max-w-prose text-muted">{text}</p> : null}
  </div>
)

/** Leads back to the security room. */
export const useBackToSecurity = () => ({ to: '/settings/security', label: useSettingsWords().security.title })

/** A part of a room under its own name. */
export const Panel = ({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}) => (
  <section className="flex flex-col gap-5 border-t border-line pt-7" aria-label={title}>
    <div className="flex flex-col gap-1">
      <h2 className="display text-title">{title}</h2>
      {text ? <p className="max-w-prose text-muted">{text}</p> : null}
    </div>
    {children}
  </section>
)
