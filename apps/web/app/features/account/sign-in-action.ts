import type { PasskeyCredential } from '@flow/contracts'
import { accountMessages, catalogue, type Language } from '@flow/ui'
import type { ActionFunctionArgs } from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { afterSignIn } from './after-sign-in.ts'
import { nextOf } from './door.ts'

/** What the sign-in page shows after it was sent: what was refused, or that a code is asked for. */
export type SignInAnswer =
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly login: string }
  | { readonly kind: 'code'; readonly challenge: string }

const said = (error: ApiProblem, language: Language, byPasskey: boolean): Refusal => {
  const account = accountMessages[language]
  const refusal = refusalOf(error, catalogue(language))
  if (error.code === 'forbidden') return { ...refusal, message: account.suspended }
  if (byPasskey && error.status === 401) return { ...refusal, message: account.passkeyUnknown }
  return error.code === 'invalid_credentials' ? { ...refusal, message: account.wrongCredentials } : refusal
}

const credentialIn = (form: FormData): PasskeyCredential | undefined => {
  try {
    return JSON.parse(text(form, 'credential')) as PasskeyCredential
  } catch {
    return undefined
  }
}

/** Signs in by password or passkey, whichever was sent. */
export const signInAction = async ({ request, context }: ActionFunctionArgs): Promise<SignInAnswer | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const credential = credentialIn(form)
  const login = text(form, 'login')
  try {
    if (credential) await visit.api.signInWithPasskey(credential)
    else {
      const reply = await visit.api.signIn({ login, password: String(form.get('password') ?? '') })
      if ('challenge' in reply) return { kind: 'code', challenge: reply.challenge }
    }
    return await afterSignIn(visit, nextOf(request))
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { kind: 'refused', refusal: said(error, visit.language, credential !== undefined), login }
  }
}
