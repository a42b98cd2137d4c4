import { accountMessages } from '@flow/ui'
import { Button, buttonClass } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type MetaFunction,
  useActionData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { ApiProblem } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useMessages, useSite } from '../../site/site.ts'
import { AuthFrame } from './auth-frame.tsx'
import { SendAgain } from './send-again.tsx'
import { useAccountWords } from './words.ts'

type Outcome = 'verified' | 'waiting' | 'bad-link' | 'taken'

/**
 * Confirms by a click, not by opening: mail filters open links too. The link serves a new account's address and both
 * sides of a change.
 */
export const action = async ({ request, context }: ActionFunctionArgs): Promise<Outcome> => {
  const { api } = context.get(visitContext)
  try {
    return (await api.verifyEmail(text(await request.formData(), 'token'))).status
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 429) throw error
    return error.code === 'email_taken' ? 'taken' : 'bad-link'
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: accountMessages[site?.language ?? 'en'].verify, path: '/verify-email', hidden: true })
}

const Ask = ({ token }: { readonly token: string }) => {
  const account = useAccountWords()
  return (
    <AuthFrame title={account.verifyTitle} text={account.verifyText}>
      <Form method="post" className="flex flex-col gap-5">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" size="large" busy={useNavigation().state === 'submitting'}>
          {account.verify}
        </Button>
      </Form>
    </AuthFrame>
  )
}

const Settled = ({ title, text: words }: { readonly title: string; readonly text: string }) => {
  const { common, errors } = useMessages()
  const me = useSite()?.me
  return (
    <AuthFrame title={title} text={words}>
      <Link to={me ? '/' : '/sign-in'} className={buttonClass('primary', 'large')}>
        {me ? errors.home : common.nav.signIn}
      </Link>
    </AuthFrame>
  )
}

const VerifyEmail = () => {
  const account = useAccountWords()
  const outcome = useActionData<Outcome>()
  const me = useSite()?.me
  const token = useSearchParams()[0].get('token')
  const proven = me?.emailVerified === true
  if (outcome === 'waiting') return <Settled title={account.waitingTitle} text={account.waitingText} />
  if (outcome === 'verified' || (outcome === 'bad-link' && proven) || (!token && proven))
    return <Settled title={account.verifiedTitle} text={account.verifiedText} />
  if (outcome === 'taken') return <Settled title={account.badLinkTitle} text={account.takenText} />
  if (!outcome && token) return <Ask token={token} />
  return (
    <AuthFrame title={account.badLinkTitle} text={account.badLinkText}>
      <SendAgain />
    </AuthFrame>
  )
}

export default VerifyEmail
