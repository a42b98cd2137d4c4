import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'

const test = serviceTest(eventsService)

test('a text with half of a character is the fault of who sent it', async ({ api }) => {
  const admin = api.as(anActor({ role: 'admin' }))
  const { status, body } = await admin.post('/api/v1/tags/block', { tags: ['\ud800'] })
  expect([status, body.code]).toEqual([400, 'malformed_body'])
  expect((await admin.post('/api/v1/tags/block', { tags: ['spam 🙂'] })).status).toBeLessThan(300)
})
