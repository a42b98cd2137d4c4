import { RouterContextProvider } from 'react-router'
import { describe, expect, test } from 'vitest'
import { isForeign, openVisit, visitContext, type WebContext } from './visit.ts'

const PUBLIC = 'https://flow.example'

const visitWith = (headers: Record<string, string>, answer: (request: Request) => Response) => {
  const seen: Request[] = []
  const web: WebContext = {
    apiFetch: async (input, init) => {
      const request = new Request(input, init)
      seen.push(request)
      return answer(request)
    },
    nonce: 'n',
    correlationId: 'c-1',
    config: { publicUrl: PUBLIC },
  }
  return { seen, visit: openVisit(new Request(`${PUBLIC}/`, { headers }), web) }
}

describe('a visit', () => {
  test('calls the API as the visitor: their cookies, their language, and the token on unsafe methods only', async () => {
    const { seen, visit } = visitWith({ cookie: 'flow_session=s; flow_csrf=t', 'accept-language': 'it-IT' }, () =>
      Response.json({ items: [] }),
    )
    await visit.api.events({ q: 'jazz' })
    await visit.api.attend('e1')
    const [read, write] = seen
    expect(read?.url).toBe(`${PUBLIC}/api/v1/events?q=jazz`)
    expect(read?.headers.get('cookie')).toBe('flow_session=s; flow_csrf=t')
    expect(read?.headers.get('accept-language')).toBe('it')
    expect(read?.headers.get('x-correlation-id')).toBe('c-1')
    expect(read?.headers.has('x-csrf-token')).toBe(false)
    expect(write?.headers.get('x-csrf-token')).toBe('t')
  })

  test('passes on what the API sets, and is signed in from then on', async () => {
    const { seen, visit } = visitWith({}, () =>
      Response.json({}, { headers: { 'set-cookie': 'flow_session=new; Path=/; HttpOnly' } }),
    )
    expect(visit.hasSession()).toBe(false)
    await visit.api.signIn({ login: 'anna', password: 'x' })
    expect(visit.hasSession()).toBe(true)
    expect(visit.setCookies).toEqual(['flow_session=new; Path=/; HttpOnly'])
    await visit.api.preferences()
    expect(seen[1]?.headers.get('cookie')).toBe('flow_session=new')
  })

  test('tells a refusal as a problem, whatever came back', async () => {
    const { visit } = visitWith(
      {},
      () => new Response('<html>', { status: 502, headers: { 'x-correlation-id': 'c-2' } }),
    )
    await expect(visit.api.profile()).rejects.toMatchObject({
      status: 502,
      code: 'unknown',
      problem: { correlationId: 'c-2' },
    })
  })

  test('is found by pages in their context', () => {
    const context = new RouterContextProvider()
    const { visit } = visitWith({}, () => new Response())
    context.set(visitContext, visit)
    expect(context.get(visitContext).language).toBe('en')
  })
})

test('a form that another site sends is foreign; ours, and those of plain clients, are not', () => {
  const post = (headers: Record<string, string>, url = `${PUBLIC}/sign-out`) =>
    isForeign(new Request(url, { method: 'POST', headers }), PUBLIC)
  expect(post({ 'sec-fetch-site': 'cross-site' })).toBe(true)
  expect(post({ 'sec-fetch-site': 'same-site' })).toBe(true)
  expect(post({ origin: 'https://evil.example' })).toBe(true)
  expect(post({ origin: 'null' })).toBe(true)
  expect(post({ 'sec-fetch-site': 'same-origin', origin: PUBLIC })).toBe(false)
  expect(post({ origin: PUBLIC }, 'http://10.0.0.1:3000/sign-out')).toBe(false)
  expect(post({})).toBe(false)
  expect(isForeign(new Request(PUBLIC, { headers: { 'sec-fetch-site': 'cross-site' } }), PUBLIC)).toBe(false)
})
