import { accountMessages, catalogue } from '@flow/ui'
import { buttonClass, Notice } from '@flow/ui/components'
import { useSyncExternalStore } from 'react'
import { type ActionFunctionArgs, Link, type MetaFunction, useActionData, useSearchParams } from 'react-router'
import { ApiProblem, type Refusal, refusalOf, refusedAt } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { afterSignIn } from './after-sign-in.ts'
import { AuthFrame } from './auth-frame.tsx'
import { CodeForm } from './code-form.tsx'
import { nextOf } from './door.ts'
import { useAccountWords } from './words.ts'

interface Answer {
  readonly challenge: string
  readonly refusal: Refusal
}

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Answer | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const challenge = text(form, 'challenge')
  const messages = catalogue(visit.language)
  try {
    await visit.api.signInWithCode({ challenge, code: text(form, 'code') })
    return await afterSignIn(visit, nextOf(request))
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.code === 'invalid_token')
      return {
        challenge: '',
        refusal: { message: accountMessages[visit.language].codeTooLate, faults: {}, code: error.code },
      }
    const wrong = error.code === 'invalid_credentials' || error.code === 'validation_failed'
    const refusal = wrong
      ? refusedAt('code', accountMessages[visit.language].wrongCode, messages)
      : refusalOf(error, messages)
    return { challenge, refusal }
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, {
    title: accountMessages[site?.language ?? 'en'].codeTitle,
    path: '/sign-in/code',
    hidden: true,
  })
}

const never = () => () => undefined

/** A provider's sign-in brings the challenge behind the `#`, where no server log sees it. */
const useBroughtChallenge = (): string =>
  useSyncExternalStore(
    never,
    () => new URLSearchParams(location.hash.slice(1)).get('challenge') ?? '',
    () => '',
  )

const SignInCode = () => {
  const account = useAccountWords()
  const answer = useActionData<Answer>()
  const brought = useBroughtChallenge()
  const challenge = answer ? answer.challenge : brought
  const [params] = useSearchParams()
  return (
    <AuthFrame title={account.codeTitle} text={challenge ? '' : account.noChallenge}>
      {challenge ? (
        <CodeForm challenge={challenge} refusal={answer?.refusal} />
      ) : (
        <>
          {answer ? <Notice tone="danger">{answer.refusal.message}</Notice> : null}
          <Link to={`/sign-in?${params}`} className={buttonClass('primary', 'large')}>
            {account.backToSignIn}
          </Link>
        </>
      )}
    </AuthFrame>
  )
}

export default SignInCode
