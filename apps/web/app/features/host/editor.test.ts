import { expect, test } from 'vitest'
import type { Api } from '../../api/api.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { EventChange, EventDetails } from '../../api/types.ts'
import { fieldsOf } from './draft.ts'
import { Editor } from './editor.ts'

const START = {
  id: '019a',
  version: 1,
  status: 'published',
  title: 'Jazz',
  description: 'Two sets.',
  category: 'music',
  tags: [],
  startsAt: '2026-11-28T20:00:00Z',
  endsAt: '2026-11-28T23:00:00Z',
  timeZone: 'Europe/Rome',
  kind: 'in_person',
  visibility: 'public',
  place: null,
  venueId: null,
  capacity: null,
  accessibility: [],
  ageLimit: null,
  language: null,
  url: null,
  recurring: false,
} as unknown as EventDetails

/** The server of an event that two people edit: it takes a change of the version that is there, and no other. */
const openServer = () => {
  let event = START
  const change = (body: EventChange) => {
    event = { ...event, ...body, version: event.version + 1 } as EventDetails
    return event
  }
  const changeEvent = async (_: string, body: EventChange, version?: number) => {
    if (version !== event.version)
      throw new ApiProblem({ type: '', title: '', status: 412, code: 'precondition_failed', correlationId: '' })
    return change(body)
  }
  const api = { changeEvent, event: async () => event } as unknown as Api
  const editor = new Editor({
    api,
    event,
    fields: fieldsOf(event, false),
    language: 'en',
    date: null,
    onCreated: () => undefined,
  })
  return { editor, change, read: () => event }
}

test('two who change different things keep both, and the second is told what came from the first', async () => {
  const { editor, change, read } = openServer()
  editor.change({ title: 'Jazz at night' })
  change({ description: 'Three sets.' })
  expect(await editor.save()).not.toBeNull()
  expect(read()).toMatchObject({ title: 'Jazz at night', description: 'Three sets.' })
  expect(editor.read()).toMatchObject({
    taken: ['description'],
    conflict: null,
    fields: { description: 'Three sets.' },
  })
})

test('two who change the same: nothing is saved before the second has chosen, and what was typed meanwhile stays', async () => {
  const { editor, change, read } = openServer()
  editor.change({ title: 'Mine' })
  change({ title: 'Theirs' })
  expect(await editor.save()).toBeNull()
  expect(read().title).toBe('Theirs')
  expect(editor.read().conflict).toMatchObject({ conflicts: ['title'] })
  editor.change({ description: 'Typed meanwhile.' })
  editor.resolve(new Set(['title']))
  await editor.save()
  expect(read()).toMatchObject({ title: 'Theirs', description: 'Typed meanwhile.' })
})
