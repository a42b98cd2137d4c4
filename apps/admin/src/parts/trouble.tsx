import { Button } from '@flow/ui/components'
import { ApiProblem } from '../api/api.ts'
import { useWords } from '../preferences/preferences.tsx'

/** Something could not be read: what was said of it, the number to look for in the log, and a way on. */
export const Trouble = ({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) => {
  const { trouble } = useWords()
  const problem = error instanceof ApiProblem ? error : undefined
  const unanswered = problem?.status === 0
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-danger-soft px-4 py-2.5 text-danger"
    >
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{unanswered ? trouble.offline : trouble.title}</p>
        {unanswered ? null : <p>{error.message}</p>}
        {problem?.correlationId ? <p className="mono break-all">{trouble.number(problem.correlationId)}</p> : null}
      </div>
      <Button tone="danger" size="small" onClick={onRetry}>
        {trouble.retry}
      </Button>
    </div>
  )
}
