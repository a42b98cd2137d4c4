import { type Api, serviceTest } from '@flow/testkit'
import { chromiumPath } from '@flow/testkit/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { mailTo } from '../../testing/mails.ts'
import { actorOf, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const PATH = '/api/v1/auth/passkeys'
const executablePath = chromiumPath()
const browserTest = test.skipIf(!executablePath)
if (!executablePath)
  process.stderr.write('SKIPPED: making passkeys needs Chromium (on Debian: apt-get install chromium).\n')
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']

let browser: Browser | undefined
let page: Page

/** A page at our address in real Chromium, with an authenticator that verifies its person. */
beforeAll(async () => {
  if (!executablePath) return
  browser = await chromium.launch({ executablePath, args: FLAGS })
  page = await browser.newPage()
  await page.route('http://localhost:3000/', route =>
    route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }),
  )
  await page.goto('http://localhost:3000/')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
})
afterAll(() => browser?.close())

const inBrowser = (kind: 'create' | 'get', options: unknown): Promise<unknown> =>
  page.evaluate(
    async ([how, json]) => {
      const parse = (how === 'create' ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON') as never
      const publicKey = (PublicKeyCredential as never as Record<string, (json: unknown) => never>)[parse]?.(json)
      const credential = await navigator.credentials[how]({ publicKey } as never)
      return (credential as never as { toJSON(): unknown }).toJSON()
    },
    [kind, options] as const,
  )

const addPasskey = async (api: Api) => {
  const options = await api.post(`${PATH}/options`, {})
  expect(options.status).toBe(200)
  const credential = await inBrowser('create', options.body)
  return { credential, reply: await api.post(PATH, { credential, label: 'My laptop' }) }
}
const signInCredential = async (api: Api) => inBrowser('get', (await api.post(`${PATH}/login/options`)).body)

browserTest(
  'a passkey made in Chromium signs in, without name or password, once for each challenge',
  async ({ api }) => {
    const { actor, email } = await registerPerson(api)
    const { credential, reply } = await addPasskey(api.as(actor))
    expect([reply.status, reply.body.label]).toEqual([201, 'My laptop'])
    expect((await api.as(actor).post(PATH, { credential })).body.code).toBe('invalid_token')
    const shown = await signInCredential(api)
    const { status, body } = await api.post(`${PATH}/login`, { credential: shown })
    expect([status, actorOf(body).id]).toEqual([200, actor.id])
    expect((await api.post(`${PATH}/login`, { credential: shown })).body.code).toBe('invalid_token')
    const [passkey] = (await api.as(actor).get(PATH)).body.items
    expect(passkey.lastUsedAt).not.toBeNull()
    const renamed = await api.as(actor).put(`${PATH}/${passkey.id}`, { label: ' Kitchen tablet ' })
    expect([renamed.status, renamed.body.label]).toEqual([200, 'Kitchen tablet'])
    expect((await api.as(actor).put(`${PATH}/${passkey.id}`, { label: '  ' })).status).toBe(422)
    const history = (await api.as(actor).get('/api/v1/auth/history')).body.items
    expect(history[0]).toMatchObject({ method: 'passkey', succeeded: true })
    expect((await api.as(actor).delete(`${PATH}/${passkey.id}`)).status).toBe(204)
    expect((await api.post(`${PATH}/login`, { credential: await signInCredential(api) })).status).toBe(401)
    expect((await mailTo(api, email, 'passkey_removed')).text).toContain('Kitchen tablet')
  },
)

browserTest('a passkey cannot be added to another account than the one that asked', async ({ api }) => {
  const [one, other] = [await registerPerson(api), await registerPerson(api)]
  const options = (await api.as(one.actor).post(`${PATH}/options`, {})).body
  const credential = await inBrowser('create', options)
  expect((await api.as(other.actor).post(PATH, { credential })).body.code).toBe('invalid_token')
  expect((await api.as(other.actor).get(PATH)).body.items).toEqual([])
})

browserTest('a credential that was tampered with, or answers another page, is refused', async ({ api }) => {
  const { actor } = await registerPerson(api)
  await addPasskey(api.as(actor))
  const shown = (await signInCredential(api)) as { response: { signature: string; clientDataJSON: string } }
  const signature = `${shown.response.signature.slice(0, -4)}AAAA`
  const forged = { ...shown, response: { ...shown.response, signature } }
  expect((await api.post(`${PATH}/login`, { credential: forged })).body.code).toBe('invalid_credentials')
  const other = (await signInCredential(api)) as typeof shown
  const clientData = JSON.parse(Buffer.from(other.response.clientDataJSON, 'base64url').toString())
  const clientDataJSON = Buffer.from(JSON.stringify({ ...clientData, origin: 'https://evil.example' })).toString(
    'base64url',
  )
  const phished = { ...other, response: { ...other.response, clientDataJSON } }
  expect((await api.post(`${PATH}/login`, { credential: phished })).body.code).toBe('invalid_credentials')
})

test('later than ten minutes after signing in, adding one asks for the password', async ({ api, clock }) => {
  const { actor } = await registerPerson(api)
  clock.advance(11 * 60_000)
  expect((await api.as(actor).post(`${PATH}/options`, {})).status).toBe(401)
  expect((await api.as(actor).post(`${PATH}/options`, { password: 'wide green lanterns 7' })).status).toBe(200)
})

test('nobody signed in: 401; bad input: 422; somebody else’s: 404', async ({ api }) => {
  expect((await api.post(`${PATH}/options`, {})).status).toBe(401)
  expect((await api.post(PATH, {})).status).toBe(401)
  expect((await api.get(PATH)).status).toBe(401)
  expect((await api.post(`${PATH}/login`, { credential: {} })).status).toBe(422)
  const { actor } = await registerPerson(api)
  expect((await api.as(actor).delete(`${PATH}/${actor.id}`)).status).toBe(404)
  expect((await api.as(actor).put(`${PATH}/${actor.id}`, { label: 'Mine' })).status).toBe(404)
  expect((await api.put(`${PATH}/${actor.id}`, { label: 'Mine' })).status).toBe(401)
})
