import { accountMessages } from '@flow/ui'
import { Button, Notice, TextField } from '@flow/ui/components'
import { KeyRound } from 'lucide-react'
import {
  Form,
  Link,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { headOf, siteOf } from '../../site/head.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { AuthFrame } from './auth-frame.tsx'
import { CodeForm } from './code-form.tsx'
import { atTheDoor } from './door.ts'
import { PasswordField } from './password-field.tsx'
import { Or, ProviderButtons } from './provider-buttons.tsx'
import { type SignInAnswer, signInAction } from './sign-in-action.ts'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'
import { useAccountWords } from './words.ts'

export const loader = atTheDoor
export const action = signInAction

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: accountMessages[site?.language ?? 'en'].signIn, path: '/sign-in', hidden: true })
}

const linkClass = 'font-semibold text-accent underline underline-offset-4'

type Refused = Extract<SignInAnswer, { kind: 'refused' }>

const SignInForm = ({ answer }: { readonly answer: Refused | undefined }) => {
  const account = useAccountWords()
  const navigation = useNavigation()
  return (
    <Form ref={useFaultFocus(answer?.refusal)} method="post" className="flex flex-col gap-5">
      {answer ? <Notice tone="danger">{answer.refusal.message}</Notice> : null}
      <TextField
        label={account.login}
        name="login"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={answer?.login}
        error={answer?.refusal.faults.login}
      />
      <div className="flex flex-col gap-2">
        <PasswordField autoComplete="current-password" error={answer?.refusal.faults.password} />
        <Link to="/forgot-password" className={`${linkClass} self-start text-small`}>
          {account.forgotPassword}
        </Link>
      </div>
      <Button type="submit" size="large" busy={navigation.state === 'submitting'}>
        {account.signIn}
      </Button>
    </Form>
  )
}

/** What one came back with: a new password, or a fault of a provider's sign-in. */
const Came = () => {
  const account = useAccountWords()
  const [params] = useSearchParams()
  const problem = params.get('problem')
  if (params.has('reset')) return <Notice tone="good">{account.passwordSet}</Notice>
  return problem ? <Notice tone="info">{account.problems[problem] ?? account.problems.other}</Notice> : null
}

const OtherWays = () => {
  const account = useAccountWords()
  const { providers } = useLoaderData<typeof loader>()
  const passkey = usePasskeySignIn()
  if (!passkey.supported && providers.length === 0) return null
  return (
    <>
      <Or />
      {passkey.supported ? (
        <Button tone="plain" size="large" onClick={passkey.ask} className={passkey.awake ? '' : 'invisible'}>
          <KeyRound className="size-5" aria-hidden="true" />
          {account.withPasskey}
        </Button>
      ) : null}
      {passkey.missed ? <Notice tone="info">{account.passkeyCancelled}</Notice> : null}
      <ProviderButtons providers={providers} />
    </>
  )
}

const SignIn = () => {
  const account = useAccountWords()
  const answer = useActionData<SignInAnswer>()
  const [params] = useSearchParams()
  if (answer?.kind === 'code')
    return (
      <AuthFrame title={account.codeTitle}>
        <CodeForm challenge={answer.challenge} />
      </AuthFrame>
    )
  return (
    <AuthFrame title={account.signInTitle} text={account.signInText}>
      {answer ? null : <Came />}
      <SignInForm answer={answer} />
      <OtherWays />
      <p className="text-muted">
        {account.newHere}{' '}
        <Link to={`/sign-up?${params}`} className={linkClass}>
          {account.createAccount}
        </Link>
      </p>
    </AuthFrame>
  )
}

export default SignIn
