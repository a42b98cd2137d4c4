import { newId } from '@flow/contracts'
import type { Whole } from './whole.ts'

const PASSWORD = 'wide green lanterns 7'

export interface SomeoneSignedIn {
  readonly id: string
  readonly token: string
  readonly refreshToken: string
  readonly username: string
  /** The cookie header of the browser they signed in with, and the token that goes with unsafe calls. */
  readonly cookie: string
  readonly csrf: string
}

const cookiesOf = (headers: Headers) => headers.getSetCookie().map(one => one.split(';', 1)[0] as string)

/** Registers somebody from a browser; the reply carries tokens and cookies alike. */
export const someone = async ({ call }: Whole): Promise<SomeoneSignedIn> => {
  const username = `p${newId().replaceAll('-', '').slice(-16)}`
  const body = { email: `${username}@people.example`, username, password: PASSWORD }
  const answer = await call('POST', '/api/v1/auth/register', { body, headers: { 'sec-fetch-site': 'same-origin' } })
  if (answer.status !== 201) throw new Error(`registering answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  const cookies = cookiesOf(answer.headers)
  const csrf = cookies.find(one => one.startsWith('flow_csrf='))?.slice('flow_csrf='.length) ?? ''
  return {
    id: answer.body.user.id,
    token: answer.body.accessToken,
    refreshToken: answer.body.refreshToken,
    username,
    cookie: cookies.join('; '),
    csrf,
  }
}
