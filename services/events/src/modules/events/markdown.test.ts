import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'

const test = serviceTest(eventsService)
const PATH = '/api/v1/events/markdown'

describe('how a description will look', () => {
  test('is HTML without anything that runs', async ({ api }) => {
    const text = '# Hello\n\n**bold** <script>alert(1)</script> [x](javascript:alert(1)) ![p](https://e.example/p.png)'
    const { status, body } = await api.as(anActor()).post(PATH, { text })
    expect(status).toBe(200)
    expect(body.html).toContain('<strong>bold</strong>')
    expect(body.html).not.toMatch(/script|<img|onerror/i)
  })

  test('is the text as it was typed where reading it as Markdown would take long', async ({ api }) => {
    const own = api.as(anActor())
    for (const unit of ['1.***', '__**~~', '_a', '> ', '1. ', '>* ']) {
      const { status, body } = await own.post(PATH, { text: unit.repeat(20_000 / unit.length) })
      expect([status, body.html.slice(0, 3)], unit).toEqual([200, '<p>'])
      expect(body.html, unit).not.toMatch(/<(em|strong|del|li|blockquote)>/)
    }
    const programme = '* **19:00** doors\n'.repeat(120)
    expect((await own.post(PATH, { text: programme })).body.html).toContain('<li><strong>19:00</strong> doors</li>')
  })

  test('is made for people who are signed in, of texts that fit', async ({ api }) => {
    expect((await api.post(PATH, { text: 'x' })).status).toBe(401)
    expect((await api.as(anActor()).post(PATH, { text: 'x'.repeat(20_001) })).status).toBe(422)
    expect((await api.as(anActor()).post(PATH, {})).status).toBe(422)
  })
})
