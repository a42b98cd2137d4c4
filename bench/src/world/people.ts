/** Somebody who is signed in, as a client with a token and as a browser. */
export interface SignedUp {
  readonly username: string
  readonly token: string
  readonly refreshToken: string
  readonly cookie: string
}

export const PASSWORD = 'a password of the benchmarks'

const register = async (url: string, username: string): Promise<SignedUp> => {
  const reply = await fetch(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-flow-client': 'web' },
    body: JSON.stringify({ username, email: `${username}@example.org`, password: PASSWORD }),
  })
  if (reply.status !== 201) throw new Error(`registering answered ${reply.status}: ${await reply.text()}`)
  const { accessToken, refreshToken } = (await reply.json()) as { accessToken: string; refreshToken: string }
  const cookie = reply.headers.getSetCookie().map(line => line.split(';', 1)[0])
  return { username, token: accessToken, refreshToken, cookie: cookie.join('; ') }
}

/** Registers new people one after the other. */
export const signedUp = async (url: string, count: number): Promise<SignedUp[]> => {
  const mark = Date.now().toString(36)
  const people: SignedUp[] = []
  for (let nth = 0; nth < count; nth++) people.push(await register(url, `bench${mark}${nth}`))
  return people
}
