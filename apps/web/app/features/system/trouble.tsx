import { buttonClass, Drawing } from '@flow/ui/components'
import { isRouteErrorResponse, Link } from 'react-router'
import { ApiProblem } from '../../api/problem.ts'
import { useMessages } from '../../site/site.ts'
import { useOnline } from '../shell/live-signs.tsx'

interface Told {
  readonly status: number
  readonly correlationId?: string
  readonly subject?: string
}

/** What a page that failed knows of the failure: the status, and the number to tell us. */
const tell = (error: unknown): Told => {
  if (error instanceof ApiProblem) return { status: error.status, correlationId: error.problem.correlationId }
  if (!isRouteErrorResponse(error)) return { status: 500 }
  const data = typeof error.data === 'object' && error.data !== null ? (error.data as Partial<Told>) : {}
  return { status: error.status, correlationId: data.correlationId, subject: data.subject }
}

const useWords = ({ status, subject }: Told) => {
  const { errors, event } = useMessages()
  const online = useOnline()
  if (!online) return [errors.offlineTitle, errors.offlineText] as const
  if (status === 404 && subject === 'event') return [event.notFoundTitle, event.notFoundText] as const
  if (status === 410) return [event.takenDownTitle, event.takenDownText] as const
  if (status === 404 && subject === 'person') return [errors.personNotFoundTitle, errors.personNotFoundText] as const
  if (status === 404) return [errors.notFoundTitle, errors.notFoundText] as const
  if (status === 403) return [errors.forbiddenTitle, errors.notFoundText] as const
  if (status === 503 || status === 429) return [errors.codes.unavailable ?? errors.crashTitle, ''] as const
  return [errors.crashTitle, errors.crashText] as const
}

/** The page that stands in for one that could not be made. */
export const Trouble = ({ error }: { readonly error: unknown }) => {
  const { errors } = useMessages()
  const told = tell(error)
  const [title, text] = useWords(told)
  const lost = [403, 404, 410].includes(told.status)
  return (
    <div className="mx-auto grid max-w-5xl items-center gap-8 px-4 py-10 md:grid-cols-2 md:gap-14 md:px-8 md:py-20">
      <Drawing
        seed={lost ? 'lost-3' : 'broken-2'}
        category={lost ? 'outdoors' : 'tech'}
        className="aspect-3/2 w-full rounded-panel object-cover"
      />
      <div className="flex flex-col items-start gap-4">
        <title>{`${title} · Flow`}</title>
        {lost ? <p className="tabular font-semibold text-accent">{told.status}</p> : null}
        <h1 className="display text-headline">{title}</h1>
        <p className="max-w-prose text-lead text-muted">{text}</p>
        {!lost && told.correlationId ? (
          <code className="rounded-small bg-sunken px-3 py-2 text-small">{told.correlationId}</code>
        ) : null}
        <Link to="/" className={buttonClass('primary', 'large', 'mt-2')}>
          {errors.home}
        </Link>
      </div>
    </div>
  )
}
