import { buttonClass } from '@flow/ui/components'
import { Link, useRouteError } from 'react-router'
import { Page } from '../parts/page.tsx'
import { useWords } from '../preferences/preferences.tsx'

/** An address that is no section. */
export const NotFound = () => {
  const { trouble, nav } = useWords()
  return (
    <Page title={trouble.lostTitle}>
      <p className="text-body text-muted">{trouble.lostText}</p>
      <Link to="/" className={buttonClass('primary', 'small', 'self-start')}>
        {nav.overview}
      </Link>
    </Page>
  )
}

/** A section that broke while it was drawn; the rest of the portal stays. */
export const Crash = () => {
  const { trouble } = useWords()
  const error = useRouteError()
  return (
    <Page title={trouble.crashTitle}>
      <p className="text-body text-muted">{trouble.crashText}</p>
      <p className="mono break-all">{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" onClick={() => location.reload()} className={buttonClass('primary', 'small', 'self-start')}>
        {trouble.reload}
      </button>
    </Page>
  )
}
