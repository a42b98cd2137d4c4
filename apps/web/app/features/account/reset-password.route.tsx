import { accountMessages, catalogue } from '@flow/ui'
import { Button, buttonClass, Notice } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type MetaFunction,
  redirect,
  useActionData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { AuthFrame } from './auth-frame.tsx'
import { PasswordField } from './password-field.tsx'
import { useAccountWords } from './words.ts'

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Refusal | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    await visit.api.resetPassword({ token: text(form, 'token'), password: String(form.get('password') ?? '') })
    return redirect('/sign-in?reset')
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return refusalOf(error, catalogue(visit.language))
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const account = accountMessages[site?.language ?? 'en']
  return headOf(site, { title: account.resetTitle, path: '/reset-password', hidden: true })
}

const ResetPassword = () => {
  const account = useAccountWords()
  const refusal = useActionData<Refusal>()
  const token = useSearchParams()[0].get('token')
  const form = useFaultFocus(refusal)
  const navigation = useNavigation()
  if (!token || refusal?.code === 'invalid_token' || refusal?.faults.token)
    return (
      <AuthFrame title={account.badLinkTitle} text={account.forgotText}>
        <Link to="/forgot-password" className={buttonClass('primary', 'large')}>
          {account.sendLink}
        </Link>
      </AuthFrame>
    )
  return (
    <AuthFrame title={account.resetTitle} text={account.resetText}>
      <Form ref={form} method="post" className="flex flex-col gap-5">
        {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
        <input type="hidden" name="token" value={token} />
        <PasswordField
          label={account.newPassword}
          autoComplete="new-password"
          hint={account.passwordHint}
          error={refusal?.faults.password}
        />
        <Button type="submit" size="large" busy={navigation.state === 'submitting'}>
          {account.setPassword}
        </Button>
      </Form>
    </AuthFrame>
  )
}

export default ResetPassword
