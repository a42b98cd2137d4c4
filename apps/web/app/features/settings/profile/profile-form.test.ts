import { expect, test } from 'vitest'
import { profileIn } from './profile-form.ts'

const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, values] of Object.entries({ displayName: 'Nora', username: 'nora', ...fields }))
    for (const value of [values].flat()) data.append(name, value)
  return data
}

test('a form is read as the API takes it: lists, languages by name, links, a phone as it is dialled', () => {
  const given = form({
    interests: 'jazz, , hiking,jazz',
    languages: 'inglese, de',
    linkLabel: ['My site', '', ''],
    linkUrl: ['https://nora.example', 'https://blog.example/x', ''],
    place: 'Isola',
    lat: '45.49',
    lng: '9.19',
    phone: '+39 (02) 123-4567',
  })
  expect(profileIn(given, 'it')).toEqual({
    displayName: 'Nora',
    username: 'nora',
    bio: null,
    pronouns: null,
    interests: ['jazz', 'hiking'],
    languages: ['en', 'de'],
    links: [
      { label: 'My site', url: 'https://nora.example' },
      { label: 'blog.example', url: 'https://blog.example/x' },
    ],
    place: { name: 'Isola', lat: 45.49, lng: 9.19 },
    birthDate: null,
    phone: '+39021234567',
  })
})

test('a place that was emptied is cleared; words that name none are no place', () => {
  expect(profileIn(form({ place: '', lat: '1', lng: '2' }), 'en')).toMatchObject({ place: null })
  expect(profileIn(form({ place: 'Atlantis', lat: '', lng: '' }), 'en')).toBe('unknown')
})
