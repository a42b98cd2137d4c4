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

  test('is made for people who are signed in, of texts that fit', async ({ api }) => {
    expect((await api.post(PATH, { text: 'x' })).status).toBe(401)
    expect((await api.as(anActor()).post(PATH, { text: 'x'.repeat(20_001) })).status).toBe(422)
    expect((await api.as(anActor()).post(PATH, {})).status).toBe(422)
  })
})
