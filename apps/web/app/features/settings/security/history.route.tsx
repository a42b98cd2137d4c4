import { settingsMessages } from '@flow/ui'
import { buttonClass, cx } from '@flow/ui/components'
import { CircleCheck, CircleX } from 'lucide-react'
import { Link, type LoaderFunctionArgs, type MetaFunction, useLoaderData, useSearchParams } from 'react-router'
import { orTrouble, requireMe } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { useMoment } from '../moments.ts'
import { RoomTitle, useBackToSecurity } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return orTrouble(visit.api.signIns(new URL(request.url).searchParams.get('cursor') ?? undefined))
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { security } = settingsMessages[site?.language ?? 'en']
  return headOf(site, { title: security.history, path: '/settings/security/history', hidden: true })
}

const History = () => {
  const { security } = useSettingsWords()
  const { items, nextCursor } = useLoaderData<typeof loader>()
  const older = useSearchParams()[0].has('cursor')
  const moment = useMoment()
  return (
    <>
      <RoomTitle title={security.history} text={security.historyText} back={useBackToSecurity()} />
      {items.length === 0 ? <p className="text-muted">{security.historyEmpty}</p> : null}
      <ol className="rounded-card border border-line bg-surface empty:hidden">
        {items.map(one => {
          const Icon = one.succeeded ? CircleCheck : CircleX
          return (
            <li key={one.id} className="flex items-start gap-4 border-b border-line px-4 py-3 last:border-0">
              <Icon
                className={cx('mt-0.5 size-5 shrink-0', one.succeeded ? 'text-good' : 'text-danger')}
                aria-hidden="true"
              />
              <div className="min-w-0 flex-1">
                <p className="font-semibold">
                  {security.methods[one.method] ?? one.method}
                  {one.succeeded ? null : <span className="text-danger"> · {security.failed}</span>}
                </p>
                <p className="text-small text-muted">
                  {`${security.device(one.device)} · ${security.network(one.address)}`}
                </p>
              </div>
              <time dateTime={one.at} className="tabular shrink-0 text-small text-muted">
                {moment(one.at)}
              </time>
            </li>
          )
        })}
      </ol>
      <div className="flex gap-3">
        {older ? (
          <Link to="." className={buttonClass('quiet')}>
            {security.newest}
          </Link>
        ) : null}
        {nextCursor ? (
          <Link to={`?cursor=${encodeURIComponent(nextCursor)}`} className={buttonClass('plain')}>
            {security.older}
          </Link>
        ) : null}
      </div>
    </>
  )
}

export default History
