import { catalogue, settingsMessages } from '@flow/ui'
import { Button, Notice, TextField } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { ApiProblem, type Refusal, refusedAt } from '../../../api/problem.ts'
import { requireMe, text } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { useFaultFocus } from '../../../site/use-fault-focus.ts'
import { PasswordField } from '../../account/password-field.tsx'
import { SendAgain } from '../../account/send-again.tsx'
import { refusedOr } from '../act.ts'
import { Panel, RoomTitle, useBackToSecurity } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'

interface Answer {
  readonly email: string
  readonly refusal?: Refusal
}

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { email, emailVerified } = await requireMe(context.get(visitContext), request)
  return { email, emailVerified }
}

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Answer | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const email = text(form, 'email')
  try {
    await visit.api.changeEmail({ email, password: String(form.get('password') ?? '') })
    return { email }
  } catch (error) {
    const messages = catalogue(visit.language)
    if (error instanceof ApiProblem && error.code === 'invalid_credentials')
      return {
        email,
        refusal: refusedAt('password', settingsMessages[visit.language].security.wrongPassword, messages),
      }
    const refused = refusedOr(error, visit, request)
    return refused instanceof Response ? refused : { email, refusal: refused }
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { security } = settingsMessages[site?.language ?? 'en']
  return headOf(site, { title: security.changeEmail, path: '/settings/security/email', hidden: true })
}

const ChangeForm = ({ answer }: { readonly answer: Answer | undefined }) => {
  const { security } = useSettingsWords()
  return (
    <Form ref={useFaultFocus(answer?.refusal)} method="post" className="flex max-w-md flex-col gap-5">
      {answer?.refusal ? <Notice tone="danger">{answer.refusal.message}</Notice> : null}
      <TextField
        label={security.newEmail}
        name="email"
        type="email"
        autoComplete="email"
        required
        defaultValue={answer?.email}
        error={answer?.refusal?.faults.email}
      />
      <PasswordField
        label={security.currentPassword}
        autoComplete="current-password"
        error={answer?.refusal?.faults.password}
      />
      <Button type="submit" size="large" busy={useNavigation().state === 'submitting'}>
        {security.changeEmail}
      </Button>
    </Form>
  )
}

const Email = () => {
  const { security } = useSettingsWords()
  const { email, emailVerified } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const asked = answer && !answer.refusal
  const explained = emailVerified ? security.emailText(email) : security.emailTextUnproven(email)
  return (
    <>
      <RoomTitle
        title={security.email}
        text={`${email} · ${emailVerified ? security.proven : security.unproven}`}
        back={useBackToSecurity()}
      />
      {emailVerified ? null : <SendAgain />}
      <Panel title={security.changeEmail} text={asked ? undefined : explained}>
        {asked ? <Notice tone="good">{security.emailAsked(answer.email)}</Notice> : <ChangeForm answer={answer} />}
      </Panel>
    </>
  )
}

export default Email
