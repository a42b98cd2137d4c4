import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const pathOf = (url: string) => new URL(url).pathname

describe('a person’s calendar', () => {
  test('shows what the person goes to, to whoever has the address, and only to them', async ({ api }) => {
    const guest = anActor()
    const { event } = await makeEvent(api, { title: 'In my calendar' })
    await makeEvent(api, { title: 'Not in my calendar' })
    await api.as(guest).post(`/api/v1/events/${event.id}/attend`)
    const address = pathOf((await api.as(guest).get('/api/v1/calendars')).body.url)
    expect(pathOf((await api.as(guest).get('/api/v1/calendars')).body.url)).toBe(address)
    const reply = await api.get(address)
    expect(reply.headers['content-type']).toContain('text/calendar')
    expect(reply.text).toContain('SUMMARY:In my calendar')
    expect(reply.text).not.toContain('Not in my')
    expect((await api.get('/api/v1/calendars')).status).toBe(401)
  })

  test('a new address ends the old one; guessed and bent ones answer nothing', async ({ api }) => {
    const guest = api.as(anActor())
    const old = pathOf((await guest.get('/api/v1/calendars')).body.url)
    const renewed = pathOf((await guest.post('/api/v1/calendars')).body.url)
    expect((await api.get(renewed)).status).toBe(200)
    const bent = renewed.replace(/.\.ics$/, end => (end.startsWith('A') ? 'B.ics' : 'A.ics'))
    for (const wrong of [old, bent, '/api/v1/calendars/x.ics', `/api/v1/calendars/${'A'.repeat(43)}.ics`])
      expect((await api.get(wrong)).body.code).toBe('resource_not_found')
  })
})
