import { expect, test } from 'vitest'
import { linesOf, moved } from './tree.ts'

const node = (slug: string, ...children: string[]) => ({
  slug,
  name: { en: slug, it: slug },
  upcomingEvents: 0,
  children: children.map(child => ({ slug: child, name: { en: child, it: child }, upcomingEvents: 0 })),
})

test('the tree becomes lines that know their level', () => {
  const lines = linesOf([node('music', 'jazz', 'rock'), node('film')])
  expect(lines.map(({ slug, parent, hasChildren }) => [slug, parent, hasChildren])).toEqual([
    ['music', null, true],
    ['jazz', 'music', false],
    ['rock', 'music', false],
    ['film', null, false],
  ])
  expect(lines[1]?.level).toEqual(['jazz', 'rock'])
})

test('a category changes places with its neighbour, and stays at the end of its level', () => {
  const level = ['a', 'b', 'c']
  expect(moved({ slug: 'b', level }, -1)).toEqual(['b', 'a', 'c'])
  expect(moved({ slug: 'b', level }, 1)).toEqual(['a', 'c', 'b'])
  expect(moved({ slug: 'c', level }, 1)).toBeNull()
  expect(moved({ slug: 'a', level }, -1)).toBeNull()
})
