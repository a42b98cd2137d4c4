import { accountMessages, catalogue } from '@flow/ui'
import { Button, buttonClass, Notice, TextField } from '@flow/ui/components'
import { type ActionFunctionArgs, Form, Link, type MetaFunction, useActionData, useNavigation } from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useSite } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { AuthFrame } from './auth-frame.tsx'
import { useAccountWords } from './words.ts'

interface Answer {
  readonly email: string
  readonly refusal?: Refusal
}

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Answer> => {
  const visit = context.get(visitContext)
  const email = text(await request.formData(), 'email')
  try {
    await visit.api.askForReset(email)
    return { email }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { email, refusal: refusalOf(error, catalogue(visit.language)) }
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const account = accountMessages[site?.language ?? 'en']
  return headOf(site, { title: account.forgotPassword, path: '/forgot-password', hidden: true })
}

const ForgotPassword = () => {
  const account = useAccountWords()
  const me = useSite()?.me
  const answer = useActionData<Answer>()
  const navigation = useNavigation()
  const form = useFaultFocus(answer?.refusal)
  if (answer && !answer.refusal)
    return (
      <AuthFrame title={account.linkSentTitle} text={account.linkSentText(answer.email)}>
        <Link to="/forgot-password" className={buttonClass('plain', 'large')}>
          {account.otherAddress}
        </Link>
      </AuthFrame>
    )
  return (
    <AuthFrame title={account.forgotTitle} text={account.forgotText}>
      <Form ref={form} method="post" className="flex flex-col gap-5">
        {answer?.refusal ? <Notice tone="danger">{answer.refusal.message}</Notice> : null}
        <TextField
          label={account.email}
          name="email"
          type="email"
          autoComplete="email"
          required
          defaultValue={answer?.email ?? me?.email}
          error={answer?.refusal?.faults.email}
        />
        <Button type="submit" size="large" busy={navigation.state === 'submitting'}>
          {account.sendLink}
        </Button>
      </Form>
    </AuthFrame>
  )
}

export default ForgotPassword
