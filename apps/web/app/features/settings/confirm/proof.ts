import { ApiProblem } from '../../../api/problem.ts'

/** The API wants to know again that it is them: the password is to be sent along, or was wrong. */
export interface Proof {
  readonly proof: 'needed' | 'wrong'
}

/** The password that was sent along, if any. */
export const passwordIn = (form: FormData): string | undefined => {
  const password = form.get('password')
  return typeof password === 'string' && password !== '' ? password : undefined
}

/** Turns the API's refusal of an operation that wants a recent proof into the question for it. @throws anything else */
export const askForProof = (error: unknown, form: FormData): Proof => {
  if (!(error instanceof ApiProblem) || error.code !== 'invalid_credentials') throw error
  return { proof: passwordIn(form) === undefined ? 'needed' : 'wrong' }
}
