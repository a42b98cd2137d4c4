import { expect, test } from 'vitest'
import { galleryOf, stepped } from './gallery-pictures.ts'

const own = { name: 'a', url: '/api/v1/events/1/picture/a.webp', alt: 'The stage' }

test('a cover that lies elsewhere comes before the own pictures, and a drawn one is none', () => {
  expect(galleryOf({ imageUrl: own.url, pictures: [own] })).toEqual([own])
  expect(galleryOf({ imageUrl: 'https://else.example/x.jpg', pictures: [own] }).map(({ url }) => url)).toEqual([
    'https://else.example/x.jpg',
    own.url,
  ])
  expect(galleryOf({ imageUrl: '/covers/music/1.svg', pictures: [] })).toEqual([])
})

test('after the last picture comes the first, and before the first the last', () => {
  expect([stepped(2, 1, 3), stepped(0, -1, 3), stepped(1, 1, 3), stepped(0, 1, 1)]).toEqual([0, 2, 2, 0])
})
