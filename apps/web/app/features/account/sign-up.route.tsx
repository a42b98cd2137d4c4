import { accountMessages, catalogue } from '@flow/ui'
import { Button, Notice, TextField } from '@flow/ui/components'
import { useRef } from 'react'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { COOKIES } from '../../server/cookies.ts'
import { safePath, text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useOwnZone } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { AuthFrame } from './auth-frame.tsx'
import { atTheDoor } from './door.ts'
import { PasswordField } from './password-field.tsx'
import { Or, ProviderButtons } from './provider-buttons.tsx'
import { suggestUsername } from './suggest-username.ts'
import { useAccountWords } from './words.ts'

interface Answer {
  readonly refusal: Refusal
  readonly given: { readonly displayName: string; readonly email: string; readonly username: string }
}

export const loader = atTheDoor

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Answer | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const given = { displayName: text(form, 'displayName'), email: text(form, 'email'), username: text(form, 'username') }
  const timeZone = text(form, 'timeZone')
  try {
    await visit.api.register({
      email: given.email,
      username: given.username,
      password: String(form.get('password') ?? ''),
      language: visit.language,
      ...(given.displayName ? { displayName: given.displayName } : {}),
      ...(timeZone ? { timeZone } : {}),
    })
    visit.keep(COOKIES.language, visit.language)
    if (timeZone) visit.keep(COOKIES.timeZone, timeZone)
    return redirect(safePath(new URL(request.url).searchParams.get('next')))
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { refusal: refusalOf(error, catalogue(visit.language)), given }
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: accountMessages[site?.language ?? 'en'].signUp, path: '/sign-up' })
}

const SignUpForm = ({ answer }: { readonly answer: Answer | undefined }) => {
  const account = useAccountWords()
  const [params] = useSearchParams()
  const faults = answer?.refusal.faults ?? {}
  const username = useRef<HTMLInputElement>(null)
  const suggested = useRef('')
  // What was typed stays, also what was typed before the page lived.
  const suggest = (name: string) => {
    const field = username.current
    if (!field || field.value !== suggested.current) return
    suggested.current = suggestUsername(name)
    field.value = suggested.current
  }
  return (
    <Form ref={useFaultFocus(answer?.refusal)} method="post" className="flex flex-col gap-5">
      {answer ? <Notice tone="danger">{answer.refusal.message}</Notice> : null}
      <input type="hidden" name="timeZone" value={useOwnZone() ?? ''} />
      <TextField
        label={account.displayName}
        name="displayName"
        autoComplete="name"
        hint={account.displayNameHint}
        required
        maxLength={80}
        defaultValue={answer?.given.displayName}
        error={faults.displayName}
        onChange={event => suggest(event.currentTarget.value)}
      />
      <TextField
        label={account.username}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint={account.usernameHint}
        required
        minLength={3}
        maxLength={30}
        ref={username}
        defaultValue={answer?.given.username}
        error={faults.username}
      />
      <TextField
        label={account.email}
        name="email"
        type="email"
        autoComplete="email"
        hint={account.emailHint}
        required
        defaultValue={answer?.given.email}
        error={faults.email}
      />
      <PasswordField autoComplete="new-password" hint={account.passwordHint} error={faults.password} />
      <Button type="submit" size="large" busy={useNavigation().state === 'submitting'}>
        {account.signUp}
      </Button>
      <p className="text-muted">
        {account.haveAccount}{' '}
        <Link to={`/sign-in?${params}`} className="font-semibold text-accent underline underline-offset-4">
          {account.signIn}
        </Link>
      </p>
    </Form>
  )
}

const SignUp = () => {
  const account = useAccountWords()
  const [params] = useSearchParams()
  const answer = useActionData<Answer>()
  const { providers } = useLoaderData<typeof loader>()
  const event = params.get('event')
  return (
    <AuthFrame title={account.signUpTitle} text={event ? account.toGoTo(event.slice(0, 120)) : account.signUpText}>
      <SignUpForm answer={answer} key={answer ? 'again' : 'first'} />
      {providers.length > 0 ? <Or /> : null}
      <ProviderButtons providers={providers} />
    </AuthFrame>
  )
}

export default SignUp
