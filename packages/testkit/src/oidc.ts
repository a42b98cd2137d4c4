import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What the provider knows of its people. */
export type ProviderPeople = Record<string, { email?: string; email_verified?: boolean; name?: string }>

/** Where a platform is that was told no other address. */
const PLATFORM = 'http://localhost:3000'

/** A certified OpenID Connect provider on this machine, with a sign-in form of its own, for a platform at an address. */
export const startOidcProvider = async (people: ProviderPeople, platform = PLATFORM) => {
  const server = createServer()
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'flow',
        client_secret: 'a secret of the client',
        redirect_uris: [`${platform}/api/v1/auth/oidc/testing/callback`],
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for tests'] },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people[id] }) }),
  })
  provider.on('server_error', (_, error) => {
    throw error
  })
  server.on('request', provider.callback())
  return {
    issuer,
    settings: { name: 'testing', label: 'Testing', issuer, clientId: 'flow', clientSecret: 'a secret of the client' },
    stop: () => new Promise<void>(done => server.close(() => done())),
  }
}

/** Goes through the provider's pages as a person with a browser would; answers the address it sends back to. */
export const signInAtProvider = async (location: string, account: string): Promise<URL> => {
  const jar = new Map<string, string>()
  const visit = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(pair => pair.join('=')).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = (line.split(';')[0] as string).split('=') as [string, string]
      jar.set(name, value)
    }
    return answer
  }
  let url = location
  let answer = await visit(url)
  for (let step = 0; step < 20; step++) {
    const next = answer.headers.get('location')
    if (next) {
      url = new URL(next, url).href
      if (url.startsWith(`${PLATFORM}/`)) return new URL(url)
      answer = await visit(url)
      continue
    }
    const page = await answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1]
    if (!action || !prompt) throw new Error(`the provider shows no form: ${answer.status} ${page.slice(0, 300)}`)
    url = new URL(action, url).href
    answer = await visit(url, { prompt, ...(prompt === 'login' ? { login: account, password: 'any' } : {}) })
  }
  throw new Error('the provider sends in circles')
}
