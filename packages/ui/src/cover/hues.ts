import { topCategory } from './category-tree.ts'

const HUES: Readonly<Record<string, string>> = {
  music: '#c8321a',
  comedy: '#a85f00',
  'theatre-dance': '#b01e63',
  film: '#37405c',
  'art-exhibitions': '#2b46e0',
  'food-drink': '#b3471a',
  nightlife: '#8a1e8c',
  festivals: '#d0285a',
  markets: '#4b7a12',
  sports: '#0f5fae',
  outdoors: '#16793f',
  family: '#0b7a86',
  learning: '#34519c',
  tech: '#4636b8',
  community: '#a8432f',
  wellness: '#0d7377',
  books: '#7a3d20',
  games: '#6d3fd0',
  history: '#8a5a2b',
  other: '#565a6b',
}

/** The hue of a category of any level, for pins on a map. Readable with white text. */
export const categoryHue = (slug: string): string => HUES[topCategory(slug)] ?? '#565a6b'
