import { settingsMessages } from '@flow/ui'
import { Button, Notice } from '@flow/ui/components'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { requireMe, text } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { refusedOr } from '../act.ts'
import { Panel, RoomTitle } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'
import { Sessions } from './sessions.tsx'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const { email, emailVerified } = await requireMe(visit, request)
  const { api } = visit
  const [twoFactor, passkeys, sessions] = await Promise.all([api.twoFactor(), api.passkeys(), api.sessions()])
  return { email, emailVerified, twoFactor, passkeys: passkeys.length, sessions: sessions.items }
}

export const action = async ({
  request,
  context,
}: ActionFunctionArgs): Promise<Refusal | { ended: true } | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    if (text(form, 'intent') === 'everywhere') {
      await visit.api.signOutEverywhere()
      return redirect('/sign-in')
    }
    await visit.api.endSession(text(form, 'id'))
    return { ended: true }
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { security } = settingsMessages[site?.language ?? 'en']
  return headOf(site, { title: security.title, path: '/settings/security', hidden: true })
}

const Way = ({ to, name, children }: { readonly to: string; readonly name: string; readonly children: ReactNode }) => (
  <li className="border-b border-line last:border-0">
    <Link
      to={to}
      className="flex min-h-16 items-center gap-4 rounded-control px-4 py-3 transition-colors hover:bg-sunken focus-visible:-outline-offset-3"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{name}</span>
        <span className="block truncate text-small text-muted">{children}</span>
      </span>
      <ChevronRight className="size-5 shrink-0 text-muted" aria-hidden="true" />
    </Link>
  </li>
)

/** What was done in one of the smaller rooms, when one comes back from it. */
const useDone = (): string | undefined => {
  const { security } = useSettingsWords()
  const done = useSearchParams()[0].get('done')
  return { password: security.passwordChanged, 'two-factor-off': security.two.isOff }[done ?? '']
}

const Security = () => {
  const { security } = useSettingsWords()
  const { email, emailVerified, twoFactor, passkeys, sessions } = useLoaderData<typeof loader>()
  const done = useDone()
  const room = (name: string) => `/settings/security/${name}`
  return (
    <>
      <RoomTitle title={security.title} text={security.text} />
      {done ? <Notice tone="good">{done}</Notice> : null}
      <Panel title={security.ways}>
        <ul className="rounded-card border border-line bg-surface">
          <Way to={room('password')} name={security.password}>
            {security.passwordText}
          </Way>
          <Way to={room('email')} name={security.email}>
            {`${email} · ${emailVerified ? security.proven : security.unproven}`}
          </Way>
          <Way to={room('two-factor')} name={security.twoFactor}>
            {twoFactor.enabled ? security.on(twoFactor.backupCodesLeft) : security.off}
          </Way>
          <Way to={room('passkeys')} name={security.passkeys}>
            {security.passkeyCount(passkeys)}
          </Way>
          <Way to={room('history')} name={security.history}>
            {security.historyText}
          </Way>
        </ul>
      </Panel>
      <Panel title={security.sessions}>
        <Sessions sessions={sessions} />
        <Form method="post" className="flex flex-wrap items-center gap-4">
          <Button type="submit" name="intent" value="everywhere" tone="danger">
            {security.everywhere}
          </Button>
          <p className="text-small text-muted">{security.everywhereText}</p>
        </Form>
      </Panel>
    </>
  )
}

export default Security
