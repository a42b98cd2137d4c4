import { buttonClass } from '@flow/ui/components'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A page of an organiser's tools: a way back, what it is called, what it is for. */
export const OrganiserPage = ({
  back,
  title,
  text,
  children,
}: {
  readonly back: { readonly to: string; readonly label: string }
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}) => (
  <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 pt-6 md:px-8 md:pt-10">
    <div className="flex flex-col items-start gap-2">
      <Link to={back.to} className={buttonClass('quiet', 'small', '-ml-3.5 text-muted')}>
        <ChevronLeft className="size-4" aria-hidden="true" />
        {back.label}
      </Link>
      <h1 className="display max-w-full text-display wrap-anywhere">{title}</h1>
      {text ? <p className="max-w-prose text-lead text-muted wrap-anywhere">{text}</p> : null}
    </div>
    {children}
  </div>
)
