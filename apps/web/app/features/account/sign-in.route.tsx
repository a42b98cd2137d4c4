import { catalogue } from '@flow/ui'
import { Button, Notice, TextField } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type MetaFunction,
  useActionData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useMessages } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { afterSignIn } from './after-sign-in.ts'
import { AuthFrame } from './auth-frame.tsx'
import { onlySignedOut } from './only-signed-out.ts'
import { PasswordField } from './password-field.tsx'

interface Answer {
  readonly refusal: Refusal
  readonly login: string
}

export const loader = onlySignedOut

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Answer | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const next = new URL(request.url).searchParams.get('next') ?? '/'
  const login = text(form, 'login')
  try {
    await visit.api.signIn({ login, password: String(form.get('password') ?? '') })
    return await afterSignIn(visit, next)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { refusal: refusalOf(error, catalogue(visit.language)), login }
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: catalogue(site?.language ?? 'en').account.signIn, path: '/sign-in', hidden: true })
}

const SignInForm = ({ answer }: { readonly answer: Answer | undefined }) => {
  const { account } = useMessages()
  const [params] = useSearchParams()
  return (
    <Form ref={useFaultFocus(answer?.refusal)} method="post" className="flex flex-col gap-5">
      {answer ? <Notice tone="danger">{answer.refusal.message}</Notice> : null}
      <TextField
        label={account.login}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={answer?.login}
        error={answer?.refusal.faults.login}
      />
      <PasswordField autoComplete="current-password" error={answer?.refusal.faults.password} />
      <Button type="submit" size="large" busy={useNavigation().state === 'submitting'}>
        {account.signIn}
      </Button>
      <p className="text-muted">
        {account.newHere}{' '}
        <Link to={`/sign-up?${params}`} className="font-semibold text-accent underline underline-offset-4">
          {account.createAccount}
        </Link>
      </p>
    </Form>
  )
}

const SignIn = () => {
  const { account } = useMessages()
  const answer = useActionData<Answer>()
  return (
    <AuthFrame title={account.signInTitle} text={account.signInText}>
      <SignInForm answer={answer} />
    </AuthFrame>
  )
}

export default SignIn
