/** Five flat inks: the ground, three voices and the darkest (or lightest) detail. */
export interface Palette {
  readonly ground: string
  readonly a: string
  readonly b: string
  readonly c: string
  readonly ink: string
}

const INKS = {
  night: '#17162b',
  navy: '#14275a',
  cobalt: '#2b46e0',
  sky: '#8fd0ff',
  ice: '#dff1fb',
  teal: '#0d7377',
  mint: '#a6e8c9',
  green: '#1c8f52',
  forest: '#123d2d',
  lime: '#d3ea5b',
  sun: '#ffcb3d',
  orange: '#ff8f2b',
  tomato: '#f04e30',
  brick: '#9c3420',
  coral: '#ff907d',
  pink: '#ffa8cb',
  rose: '#d9266f',
  plum: '#4f1a52',
  violet: '#6d4ce0',
  lilac: '#cbbaff',
  sand: '#f1ddba',
  cream: '#fff3de',
  clay: '#c97b4a',
  white: '#ffffff',
} as const

type Ink = keyof typeof INKS

const palette = (ground: Ink, a: Ink, b: Ink, c: Ink, ink: Ink): Palette => ({
  ground: INKS[ground],
  a: INKS[a],
  b: INKS[b],
  c: INKS[c],
  ink: INKS[ink],
})

export const PALETTES: Readonly<Record<string, readonly Palette[]>> = {
  music: [
    palette('night', 'tomato', 'sun', 'pink', 'cream'),
    palette('cobalt', 'sun', 'coral', 'lilac', 'cream'),
    palette('cream', 'rose', 'cobalt', 'sun', 'night'),
    palette('plum', 'pink', 'orange', 'lilac', 'cream'),
    palette('orange', 'night', 'cream', 'rose', 'plum'),
  ],
  comedy: [
    palette('sun', 'tomato', 'pink', 'cobalt', 'night'),
    palette('pink', 'rose', 'sun', 'violet', 'night'),
    palette('sky', 'sun', 'tomato', 'cream', 'navy'),
    palette('mint', 'rose', 'sun', 'cream', 'forest'),
    palette('cobalt', 'sun', 'pink', 'coral', 'night'),
  ],
  'theatre-dance': [
    palette('plum', 'rose', 'coral', 'sun', 'cream'),
    palette('brick', 'tomato', 'sun', 'pink', 'cream'),
    palette('lilac', 'violet', 'rose', 'cream', 'plum'),
    palette('night', 'rose', 'violet', 'sun', 'cream'),
    palette('rose', 'pink', 'plum', 'sun', 'cream'),
  ],
  film: [
    palette('night', 'sun', 'cream', 'tomato', 'cream'),
    palette('navy', 'sky', 'cream', 'sun', 'ice'),
    palette('teal', 'mint', 'sun', 'coral', 'cream'),
    palette('plum', 'coral', 'cream', 'sun', 'cream'),
    palette('forest', 'sun', 'cream', 'coral', 'cream'),
  ],
  'art-exhibitions': [
    palette('cream', 'cobalt', 'tomato', 'sun', 'night'),
    palette('pink', 'tomato', 'forest', 'sun', 'cream'),
    palette('sand', 'violet', 'green', 'orange', 'night'),
    palette('ice', 'tomato', 'cobalt', 'sun', 'night'),
    palette('coral', 'plum', 'teal', 'cream', 'night'),
  ],
  'food-drink': [
    palette('cream', 'tomato', 'sun', 'green', 'brick'),
    palette('mint', 'orange', 'cream', 'tomato', 'forest'),
    palette('coral', 'cream', 'sun', 'brick', 'plum'),
    palette('sun', 'tomato', 'cream', 'forest', 'plum'),
    palette('teal', 'coral', 'cream', 'sun', 'night'),
    palette('pink', 'rose', 'cream', 'orange', 'plum'),
    palette('sky', 'tomato', 'cream', 'sun', 'navy'),
  ],
  nightlife: [
    palette('night', 'rose', 'violet', 'sky', 'cream'),
    palette('plum', 'pink', 'violet', 'sun', 'cream'),
    palette('navy', 'cobalt', 'rose', 'lime', 'cream'),
    palette('forest', 'lime', 'teal', 'coral', 'cream'),
    palette('violet', 'night', 'pink', 'sky', 'cream'),
  ],
  festivals: [
    palette('tomato', 'sun', 'pink', 'cobalt', 'cream'),
    palette('violet', 'sun', 'rose', 'mint', 'cream'),
    palette('sky', 'tomato', 'sun', 'cream', 'navy'),
    palette('teal', 'sun', 'coral', 'cream', 'navy'),
    palette('pink', 'violet', 'sun', 'tomato', 'plum'),
  ],
  markets: [
    palette('cream', 'green', 'orange', 'tomato', 'forest'),
    palette('sun', 'tomato', 'cream', 'green', 'brick'),
    palette('mint', 'rose', 'cream', 'orange', 'forest'),
    palette('sky', 'tomato', 'cream', 'sun', 'navy'),
    palette('coral', 'cream', 'green', 'sun', 'plum'),
  ],
  sports: [
    palette('tomato', 'cream', 'navy', 'sun', 'white'),
    palette('green', 'lime', 'cream', 'orange', 'forest'),
    palette('cobalt', 'cream', 'orange', 'sky', 'navy'),
    palette('sky', 'navy', 'cream', 'tomato', 'white'),
    palette('orange', 'cream', 'violet', 'night', 'white'),
  ],
  outdoors: [
    palette('sky', 'green', 'forest', 'sun', 'cream'),
    palette('coral', 'teal', 'forest', 'cream', 'sun'),
    palette('mint', 'teal', 'green', 'sun', 'forest'),
    palette('lilac', 'violet', 'plum', 'coral', 'cream'),
    palette('ice', 'sky', 'teal', 'orange', 'navy'),
  ],
  family: [
    palette('sky', 'sun', 'tomato', 'green', 'navy'),
    palette('cream', 'coral', 'cobalt', 'sun', 'teal'),
    palette('lilac', 'sun', 'rose', 'mint', 'violet'),
    palette('mint', 'violet', 'coral', 'sun', 'forest'),
    palette('pink', 'cobalt', 'sun', 'cream', 'plum'),
  ],
  learning: [
    palette('ice', 'cobalt', 'sun', 'coral', 'navy'),
    palette('sand', 'teal', 'orange', 'cream', 'navy'),
    palette('sun', 'cobalt', 'cream', 'tomato', 'night'),
    palette('mint', 'violet', 'cream', 'coral', 'forest'),
    palette('coral', 'navy', 'cream', 'sun', 'plum'),
  ],
  tech: [
    palette('night', 'lime', 'cobalt', 'sky', 'cream'),
    palette('violet', 'mint', 'night', 'lilac', 'cream'),
    palette('ice', 'cobalt', 'teal', 'lime', 'navy'),
    palette('cobalt', 'sky', 'night', 'coral', 'cream'),
    palette('mint', 'teal', 'navy', 'sun', 'forest'),
  ],
  community: [
    palette('coral', 'sun', 'plum', 'cream', 'teal'),
    palette('cream', 'orange', 'teal', 'pink', 'plum'),
    palette('mint', 'violet', 'sun', 'coral', 'forest'),
    palette('sky', 'cobalt', 'sun', 'coral', 'navy'),
    palette('lilac', 'violet', 'orange', 'cream', 'plum'),
  ],
  wellness: [
    palette('mint', 'teal', 'cream', 'coral', 'forest'),
    palette('lilac', 'cream', 'coral', 'violet', 'plum'),
    palette('sand', 'teal', 'coral', 'cream', 'forest'),
    palette('ice', 'sky', 'white', 'coral', 'navy'),
    palette('coral', 'cream', 'plum', 'sun', 'brick'),
  ],
  books: [
    palette('sand', 'brick', 'teal', 'sun', 'night'),
    palette('forest', 'cream', 'coral', 'sun', 'sand'),
    palette('lilac', 'plum', 'tomato', 'cream', 'night'),
    palette('sky', 'tomato', 'navy', 'cream', 'night'),
    palette('mint', 'forest', 'coral', 'sun', 'night'),
  ],
  games: [
    palette('violet', 'lime', 'coral', 'cream', 'night'),
    palette('cream', 'green', 'tomato', 'sun', 'night'),
    palette('cobalt', 'pink', 'sun', 'mint', 'night'),
    palette('mint', 'violet', 'tomato', 'cream', 'night'),
    palette('orange', 'cobalt', 'cream', 'pink', 'night'),
  ],
  history: [
    palette('sand', 'clay', 'brick', 'teal', 'night'),
    palette('ice', 'clay', 'navy', 'sun', 'brick'),
    palette('clay', 'cream', 'brick', 'sun', 'night'),
    palette('sky', 'sand', 'clay', 'cream', 'navy'),
    palette('mint', 'sand', 'teal', 'coral', 'forest'),
  ],
  other: [
    palette('cream', 'violet', 'coral', 'mint', 'night'),
    palette('sky', 'cobalt', 'cream', 'sun', 'navy'),
    palette('pink', 'teal', 'sun', 'cream', 'plum'),
    palette('mint', 'cobalt', 'sun', 'coral', 'navy'),
    palette('lilac', 'plum', 'sun', 'tomato', 'cream'),
  ],
}
