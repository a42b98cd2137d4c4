interface Member {
  readonly email: string
  readonly username: string
  readonly displayName: string
  readonly password: string
}

const start = Date.now() + 3 * 86_400_000
const [startsAt, endsAt] = [start, start + 3_600_000].map(at => new Date(at).toISOString())

const EVENT = {
  title: 'Reading under the lime tree',
  description: 'Bring a book.',
  startsAt,
  endsAt,
  timeZone: 'Europe/Rome',
  kind: 'in_person',
  category: 'books',
  tags: ['reading', 'cheap pills'],
  place: { name: 'Lime tree', city: 'Milano', country: 'IT', lat: 45.46, lng: 9.19 },
}
const VENUE = { address: '16 Via Bellezza', city: 'Milano', country: 'IT', lat: 45.449, lng: 9.192 }

/**
 * What an administrator finds: a member's event with a tag and a comment that nobody wants to see, one place recorded
 * twice, an import that could not be read whole, and an address that events are kept in step with.
 * @throws when any of it is refused
 */
export const makeWorld = async (url: string, member: Member): Promise<void> => {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const post = async (path: string, body: object | null = null) => {
    const reply = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`)
    return (await reply.json()) as Record<string, string>
  }
  const { accessToken } = await post('/auth/register', member)
  headers.authorization = `Bearer ${accessToken}`
  const { id } = await post('/events', EVENT)
  await post(`/events/${id}/publish`)
  await post(`/events/${id}/comments`, { text: 'Cheap pills at my stand!' })
  for (const name of ['Arci Bellezza', 'ARCI Bellezza Milano']) await post('/venues', { name, ...VENUE })
  await post('/events/import', { format: 'csv', name: 'pages.csv', source: 'title,start,end\nNo hour,,\n' })
  await post('/events/import/sources', { url: 'http://127.0.0.1:9/circolo.ics', name: 'Circolo' })
}
