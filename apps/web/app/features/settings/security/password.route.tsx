import { catalogue, settingsMessages } from '@flow/ui'
import { Button, Notice } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { ApiProblem, type Refusal, refusedAt } from '../../../api/problem.ts'
import { requireMe } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { useFaultFocus } from '../../../site/use-fault-focus.ts'
import { PasswordField } from '../../account/password-field.tsx'
import { useAccountWords } from '../../account/words.ts'
import { refusedOr } from '../act.ts'
import { RoomTitle, useBackToSecurity } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { username } = await requireMe(context.get(visitContext), request)
  return { username }
}

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Refusal | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const field = (name: string) => String(form.get(name) ?? '')
  try {
    await visit.api.changePassword({
      currentPassword: field('currentPassword'),
      newPassword: field('newPassword'),
    })
    return redirect('/settings/security?done=password')
  } catch (error) {
    const messages = catalogue(visit.language)
    if (error instanceof ApiProblem && error.code === 'invalid_credentials')
      return refusedAt('currentPassword', settingsMessages[visit.language].security.wrongPassword, messages)
    return refusedOr(error, visit, request)
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { security } = settingsMessages[site?.language ?? 'en']
  return headOf(site, { title: security.changePassword, path: '/settings/security/password', hidden: true })
}

const Password = () => {
  const account = useAccountWords()
  const { security, settings } = useSettingsWords()
  const { username } = useLoaderData<typeof loader>()
  const refusal = useActionData<Refusal>()
  return (
    <>
      <RoomTitle title={security.password} text={security.passwordText} back={useBackToSecurity()} />
      <Form ref={useFaultFocus(refusal)} method="post" className="flex max-w-md flex-col gap-5">
        {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        <PasswordField
          label={security.currentPassword}
          name="currentPassword"
          autoComplete="current-password"
          error={refusal?.faults.currentPassword}
        />
        <PasswordField
          label={account.newPassword}
          name="newPassword"
          autoComplete="new-password"
          hint={account.passwordHint}
          error={refusal?.faults.newPassword}
        />
        <Button type="submit" size="large" busy={useNavigation().state === 'submitting'}>
          {security.changePassword}
        </Button>
        <Link to="/forgot-password" className="text-small font-semibold text-accent underline underline-offset-4">
          {settings.confirm.noPassword}
        </Link>
      </Form>
    </>
  )
}

export default Password
