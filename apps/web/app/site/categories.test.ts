import { catalogue, categoryHue } from '@flow/ui'
import { expect, test } from 'vitest'
import { categoriesOf, hueIn, shippedCategories } from './categories.ts'

const karaoke = { slug: 'karaoke', name: 'Karaoke', children: [] }
const own = [{ slug: 'nightlife', name: 'After dark', children: [karaoke] }]

test('categories are called what administrators call them', () => {
  const { nameOf, topOf } = categoriesOf(own, catalogue('en'))
  expect(['nightlife', 'karaoke'].map(nameOf)).toEqual(['After dark', 'Karaoke'])
  expect(['nightlife', 'karaoke', 'nowhere'].map(topOf)).toEqual(['nightlife', 'nightlife', null])
})

test('one that was merged away keeps the name it came with, and any other its slug', () => {
  const { nameOf } = categoriesOf(own, catalogue('it'))
  expect(['books', 'nowhere'].map(nameOf)).toEqual(['Libri', 'nowhere'])
})

test('those that Flow comes with stand in while the others cannot be read', () => {
  const music = shippedCategories('it')[0]
  expect(music).toMatchObject({ slug: 'music', name: 'Musica' })
  expect(music?.children.map(({ name }) => name)).toContain('Jazz e blues')
})

test('one that administrators made has the hue of the one above it, any other its own', () => {
  const hueOf = hueIn([...own, { slug: 'books', name: 'Books', children: [{ ...karaoke, slug: 'jazz' }] }])
  expect(['karaoke', 'jazz', 'nowhere'].map(hueOf)).toEqual(['nightlife', 'music', 'other'].map(categoryHue))
})
