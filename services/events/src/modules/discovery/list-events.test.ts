import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

const titles = (reply: { body: { items: Array<{ title: string }> } }) => reply.body.items.map(one => one.title)
const at = (lat: number, lng: number) => ({ name: 'There', lat, lng })

describe('finding events', () => {
  test('filters narrow the list, each alone and together', async ({ api }) => {
    const place = at(-33.86, 151.2)
    const common = { place, timeZone: 'Australia/Sydney' }
    await makeEvent(api, { ...common, title: 'Alpha', category: 'jazz', tags: ['live'], language: 'en' })
    await makeEvent(api, { ...common, title: 'Beta', category: 'film', startsAt: inHours(100), endsAt: inHours(102) })
    await makeEvent(api, {
      ...common,
      title: 'Gamma',
      category: 'tech',
      kind: 'hybrid',
      virtual: { provider: 'other', url: 'https://x.example' },
      tiers: [{ name: 'Seat', kind: 'paid', price: { amount: 900, currency: 'AUD' } }],
    })
    const find = async (more: string) =>
      titles(await api.get(`/api/v1/events?near=-33.86,151.2&radiusKm=5${more}`)).sort()
    expect(await find('')).toEqual(['Alpha', 'Beta', 'Gamma'])
    expect((await api.get('/api/v1/events?near=-33.860000000000001,151.20000000000000001')).body.items).toHaveLength(3)
    expect(await find('&category=music')).toEqual(['Alpha'])
    expect(await find('&category=film,tech')).toEqual(['Beta', 'Gamma'])
    expect(await find('&tags=live,other')).toEqual(['Alpha'])
    expect(await find('&price=paid')).toEqual(['Gamma'])
    expect(await find('&price=free&category=film')).toEqual(['Beta'])
    expect(await find('&kind=hybrid')).toEqual(['Gamma'])
    expect(await find('&language=en')).toEqual(['Alpha'])
    expect(await find(`&from=${inHours(99)}`)).toEqual(['Beta'])
    expect(await find(`&to=${inHours(99)}`)).toEqual(['Alpha', 'Gamma'])
    expect(await find('&q=gamma')).toEqual(['Gamma'])
    expect(titles(await api.get('/api/v1/events?bbox=151.1,-34,151.3,-33.8&category=jazz'))).toEqual(['Alpha'])
    expect(titles(await api.get('/api/v1/events?bbox=151.3,-34,151.4,-33.8'))).toEqual([])
  })

  test('tonight is tonight at the place searched', async ({ api, clock }) => {
    clock.set('2027-01-12T20:00:00Z')
    const tokyo = { place: at(35.68, 139.76), timeZone: 'Asia/Tokyo' }
    const soon = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000).toISOString()
    // 05:00 on the 13th in Tokyo: the evening of the 13th is 12 to 23 hours away.
    await makeEvent(api, { ...tokyo, title: 'Breakfast', startsAt: soon(3), endsAt: soon(4) })
    await makeEvent(api, { ...tokyo, title: 'Evening', startsAt: soon(14), endsAt: soon(16) })
    await makeEvent(api, { ...tokyo, title: 'Tomorrow', startsAt: soon(38), endsAt: soon(39) })
    const find = async (when: string) => titles(await api.get(`/api/v1/events?near=35.68,139.76&when=${when}`))
    expect(await find('tonight')).toEqual(['Evening'])
    expect(await find('today')).toEqual(['Breakfast', 'Evening'])
    expect(await find('tomorrow')).toEqual(['Tomorrow'])
    expect(titles(await api.get('/api/v1/events?when=tonight&limit=100'))).toContain('Evening')
    expect(titles(await api.get('/api/v1/events?when=tonight&limit=100'))).not.toContain('Breakfast')
    clock.set(new Date())
  })

  test('what begins soon comes first, what goes on already after it, what is over never', async ({ api, clock }) => {
    const place = at(64.14, -21.94)
    const iceland = { place, timeZone: 'Atlantic/Reykjavik' }
    const open = await makeEvent(api, { ...iceland, title: 'Exhibition', startsAt: inHours(1), endsAt: inHours(500) })
    await makeEvent(api, { ...iceland, title: 'Later', startsAt: inHours(30), endsAt: inHours(31) })
    await makeEvent(api, { ...iceland, title: 'Over by then', startsAt: inHours(2), endsAt: inHours(3) })
    clock.set(inHours(10))
    const list = await api.get('/api/v1/events?near=64.14,-21.94')
    expect(titles(list)).toEqual(['Later', 'Exhibition'])
    expect(titles(await api.get('/api/v1/events?near=64.14,-21.94&limit=1'))).toEqual(['Later'])
    clock.set(inHours(600))
    expect((await api.as(open.organiser).get(`/api/v1/events/${open.event.id}`)).body.status).toBe('completed')
    clock.set(new Date())
  })

  test.for(['soonest', 'nearest', 'popular', 'relevance'])(
    'pages by %s repeat nothing and leave nothing out, also while events are added',
    async (sort, { api }) => {
      const [lat, lng] = [{ soonest: 10, nearest: 20, popular: 30 }[sort] ?? 40, 20]
      const start = inHours(50)
      for (let n = 0; n < 11; n++)
        await makeEvent(api, {
          title: `Paging ${sort} ${n}`,
          place: at(lat, lng + (n % 3) * 0.01),
          timeZone: 'UTC',
          startsAt: start,
          endsAt: inHours(52),
        })
      const seen: string[] = []
      let cursor: string | null = ''
      for (let page = 0; cursor !== null && page < 10; page++) {
        const more = cursor ? `&cursor=${cursor}` : ''
        const reply = await api.get(`/api/v1/events?near=${lat},${lng}&q=paging&sort=${sort}&limit=3${more}`)
        expect(reply.status).toBe(200)
        seen.push(...titles(reply))
        cursor = reply.body.nextCursor
      }
      expect(seen).toHaveLength(11)
      expect(new Set(seen).size).toBe(11)
    },
  )

  test('accents, other forms of a word and typing errors are forgiven', async ({ api }) => {
    await makeEvent(api, {
      title: 'Caffè concerto',
      description: 'Musica e degustazioni',
      language: 'it',
      category: 'food-drink',
    })
    await makeEvent(api, { title: 'Observatory walks', description: 'Stargazing for everyone' })
    expect(titles(await api.get('/api/v1/events?q=caffe'))).toEqual(['Caffè concerto'])
    expect(titles(await api.get('/api/v1/events?q=degustazione'))).toEqual(['Caffè concerto'])
    expect(titles(await api.get('/api/v1/events?q=walking observatory'))).toEqual(['Observatory walks'])
    const corrected = await api.get('/api/v1/events?q=obsevratory')
    expect(titles(corrected)).toEqual(['Observatory walks'])
    expect(corrected.body.correctedQuery).toBe('observatory')
    const any = await api.get('/api/v1/events?q=observatory ukulele')
    expect(titles(any)).toEqual(['Observatory walks'])
    expect(any.body.correctedQuery).toBe('observatory or ukulele')
  })

  test('unlisted and private events are in no list, unlisted ones open by their address', async ({ api }) => {
    const unlisted = await makeEvent(api, { title: 'Zeppelin unlisted', visibility: 'unlisted' })
    const hidden = await makeEvent(api, { title: 'Zeppelin private', visibility: 'private' })
    expect(titles(await api.get('/api/v1/events?q=zeppelin'))).toEqual([])
    expect((await api.get(`/api/v1/events/${unlisted.event.slug}`)).status).toBe(200)
    expect((await api.as(anActor()).get(`/api/v1/events/${hidden.event.slug}`)).status).toBe(404)
  })

  test('my drafts are in my list alone', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, {}, { published: false })
    const mine = await api.as(organiser).get('/api/v1/events?organiser=me')
    expect(mine.body.items.map((one: { id: string }) => one.id)).toEqual([event.id])
    expect((await api.as(anActor()).get('/api/v1/events?organiser=me')).body.items).toEqual([])
    expect((await api.get('/api/v1/events?organiser=me')).status).toBe(401)
    expect((await api.get('/api/v1/events?attending=me')).status).toBe(401)
  })

  test.for([
    ['near=91,0', 'near'],
    ['near=north', 'near'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=0,50,10,40', 'bbox'],
    ['radiusKm=0', 'radiusKm'],
    ['radiusKm=501', 'radiusKm'],
    ['sort=nearest', 'sort'],
    ['sort=loudest', 'sort'],
    ['when=someday', 'when'],
    ['from=yesterday', 'from'],
    ['from=2027-02-30T00:00:00Z', 'from'],
    ['from=2027-02-02T00:00:00Z&to=2027-02-01T00:00:00Z', 'to'],
    ['category=nonsense', 'category'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['cursor=abc', 'cursor'],
    ['cursor=eyJzIjoicG9wdWxhciJ9', 'cursor'],
  ])('%s is refused and named', async ([query, path], { api }) => {
    const reply = await api.get(`/api/v1/events?${query}`)
    expect(reply.status).toBe(422)
    expect(reply.body.errors[0].path).toBe(path)
  })

  test.for(["'; drop table events; --", '((((', '"unclosed', '!!! & | :*', '\u0001', '%_%', 'a'.repeat(200), '🎷'])(
    'the text %j is only text',
    async (q, { api }) => {
      for (const path of ['events?', 'events/suggest?', 'places?', 'venues?', 'tags?'])
        expect((await api.get(`/api/v1/${path}q=${encodeURIComponent(q.slice(0, 40))}`)).status).toBe(200)
    },
  )
})
