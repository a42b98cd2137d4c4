import { accountMessages, catalogue } from '@flow/ui'
import { type ActionFunctionArgs, redirect } from 'react-router'
import { ApiProblem, type Refusal, refusedAt } from '../../../api/problem.ts'
import { text } from '../../../server/load.ts'
import { type Visit, visitContext } from '../../../server/visit.ts'
import { refusedOr } from '../act.ts'
import { askForProof, type Proof, passwordIn } from '../confirm/proof.ts'

/** What the authenticator app is given. */
export interface Setup {
  readonly secret: string
  readonly qr: string
}

export interface Codes {
  readonly codes: readonly string[]
}

const begin = async (visit: Visit, form: FormData, request: Request) => {
  try {
    const { secret, qr } = await visit.api.setUpTwoFactor(passwordIn(form))
    return { secret, qr }
  } catch (error) {
    if (error instanceof ApiProblem && error.code !== 'invalid_credentials') return refusedOr(error, visit, request)
    return askForProof(error, form)
  }
}

const withCode = async ({ api }: Visit, intent: string, code: string): Promise<Codes | Response> => {
  if (intent === 'enable') return { codes: (await api.enableTwoFactor(code)).backupCodes }
  if (intent === 'codes') return { codes: (await api.newBackupCodes(code)).backupCodes }
  await api.disableTwoFactor(code)
  return redirect('/settings/security?done=two-factor-off')
}

/** Begins, turns on by a first code, gives new backup codes, or turns off. */
export const twoFactorAction = async ({
  request,
  context,
}: ActionFunctionArgs): Promise<Setup | Codes | Refusal | Proof | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const intent = text(form, 'intent')
  if (intent === 'begin') return begin(visit, form, request)
  try {
    return await withCode(visit, intent, text(form, 'code'))
  } catch (error) {
    const messages = catalogue(visit.language)
    const wrong =
      error instanceof ApiProblem && (error.code === 'invalid_credentials' || error.code === 'validation_failed')
    return wrong
      ? refusedAt('code', accountMessages[visit.language].wrongCode, messages)
      : refusedOr(error, visit, request)
  }
}
