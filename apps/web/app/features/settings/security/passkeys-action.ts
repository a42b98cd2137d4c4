import type { PasskeyCredential } from '@flow/contracts'
import type { ActionFunctionArgs } from 'react-router'
import type { PasskeyAsk } from '../../../api/account-calls.ts'
import { ApiProblem, type Refusal } from '../../../api/problem.ts'
import { text } from '../../../server/load.ts'
import { type Visit, visitContext } from '../../../server/visit.ts'
import { refusedOr } from '../act.ts'
import { askForProof, type Proof, passwordIn } from '../confirm/proof.ts'

/** What a browser makes a passkey with, and the name that it shall have. */
export interface MakePasskey {
  readonly options: PasskeyAsk
  readonly label: string
}

export interface Done {
  readonly done: 'added' | 'renamed' | 'removed'
}

const begin = async (visit: Visit, form: FormData, request: Request) => {
  try {
    return { options: await visit.api.passkeyOptions(passwordIn(form)), label: text(form, 'label') }
  } catch (error) {
    if (error instanceof ApiProblem && error.code !== 'invalid_credentials') return refusedOr(error, visit, request)
    return askForProof(error, form)
  }
}

const carryOut = async ({ api }: Visit, form: FormData): Promise<Done> => {
  const [id, label] = [text(form, 'id'), text(form, 'label')]
  const intent = text(form, 'intent')
  if (intent === 'rename') {
    await api.renamePasskey(id, label)
    return { done: 'renamed' }
  }
  if (intent === 'remove') {
    await api.removePasskey(id)
    return { done: 'removed' }
  }
  const credential = JSON.parse(text(form, 'credential')) as PasskeyCredential
  await api.addPasskey({ credential, ...(label ? { label } : {}) })
  return { done: 'added' }
}

/** Begins a passkey, adds the one that the browser made, renames or removes one. */
export const passkeysAction = async ({
  request,
  context,
}: ActionFunctionArgs): Promise<MakePasskey | Done | Refusal | Proof | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  if (text(form, 'intent') === 'begin') return begin(visit, form, request)
  try {
    return await carryOut(visit, form)
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}
