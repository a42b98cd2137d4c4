import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATEGORY_TREE, topCategory } from './category-tree.ts'
import { coverPath, drawCover } from './draw-cover.ts'
import { categoryHue } from './hues.ts'
import { PALETTES } from './palettes.ts'

const categories = Object.keys(PALETTES)

/** Reads the elements of an SVG strictly: every tag closes, every attribute is quoted once, nothing else is there. */
const elementsOf = (svg: string): string[] => {
  const open: string[] = []
  const names: string[] = []
  let rest = svg
  while (rest.length > 0) {
    const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>&]*")*)(\/?)>/.exec(rest)
    if (!tag) throw new Error(`not well formed at: ${rest.slice(0, 60)}`)
    const [all, closing, name = '', attributes = '', selfClosing] = tag
    const keys = [...attributes.matchAll(/ ([a-zA-Z-]+)=/g)].map(match => match[1])
    if (new Set(keys).size !== keys.length) throw new Error(`an attribute twice in ${all}`)
    if (closing && open.pop() !== name) throw new Error(`unexpected </${name}>`)
    if (!closing && !selfClosing) open.push(name)
    names.push(name)
    rest = rest.slice(all.length)
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`)
  return names
}

describe('drawn covers', () => {
  test('the same event always has the same picture, another event another one', () => {
    for (const category of categories) {
      expect(drawCover({ id: 'one', category })).toBe(drawCover({ id: 'one', category }))
      const pictures = new Set(Array.from({ length: 20 }, (_, index) => drawCover({ id: `event-${index}`, category })))
      expect(pictures.size, category).toBeGreaterThanOrEqual(15)
    }
  })

  test('every picture is well-formed SVG of at most 3 KB that holds only shapes', () => {
    const names = new Set<string>()
    let largest = 0
    for (const category of categories) {
      for (let index = 0; index < 80; index++) {
        const svg = drawCover({ id: `0193-${index}`, category })
        for (const name of elementsOf(svg)) names.add(name)
        largest = Math.max(largest, svg.length)
        if (/NaN|undefined|Infinity/.test(svg)) throw new Error(`${category} ${index}: ${svg}`)
      }
    }
    expect(largest).toBeLessThanOrEqual(3072)
    expect([...names].sort()).toEqual(['circle', 'ellipse', 'g', 'path', 'rect', 'svg', 'use'])
  })

  test('hostile ids, categories and sizes inject nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.double(), (id, category, size) => {
        elementsOf(drawCover({ id, category, width: size, height: size }))
      }),
    )
    for (const hostile of [
      '"><script>alert(1)</script>',
      '__proto__',
      'constructor',
      '&lt;',
      ']]>',
      '\u0000',
      '../..',
    ]) {
      const svg = drawCover({ id: hostile, category: hostile })
      expect(svg).not.toContain('script')
      elementsOf(svg)
    }
  })

  test('a category that administrators made is drawn as the one above it, else in a way of its own', () => {
    const jazz = drawCover({ id: 'x', category: 'music' })
    expect(drawCover({ id: 'x', category: 'gypsy-jazz', parent: 'music' })).toBe(jazz)
    expect(drawCover({ id: 'x', category: 'jazz', parent: 'film' })).toBe(jazz)
    const groundsOf = (category: string, parent?: string) =>
      new Set(
        Array.from({ length: 60 }, (_, n) => /fill="(#\w+)"/.exec(drawCover({ id: `${n}`, category, parent }))?.[1]),
      )
    const beekeeping = groundsOf('beekeeping')
    // One family of inks for all of them, and not everyone the same.
    expect(beekeeping.size).toBeLessThanOrEqual(7)
    expect(groundsOf('beekeeping', 'crafts')).toEqual(beekeeping)
    const looks = ['beekeeping', 'crafts', 'radio', 'chess-boxing', 'pottery'].map(slug => [...groundsOf(slug)].join())
    expect(new Set(looks).size).toBeGreaterThan(2)
  })

  test('the address of a cover escapes what it is made of', () => {
    expect(coverPath({ id: '0193', category: 'music' })).toBe('/covers/music/0193.svg')
    expect(coverPath({ id: 'a/../b?', category: '<x>' })).toBe('/covers/%3Cx%3E/a%2F..%2Fb%3F.svg')
  })

  test('every category has a palette and a hue of its own, and lends them to those below it', () => {
    expect(Object.keys(CATEGORY_TREE)).toEqual(categories)
    expect(new Set(categories.map(categoryHue)).size).toBe(categories.length)
    expect(topCategory('jazz')).toBe('music')
    expect(categoryHue('jazz')).toBe(categoryHue('music'))
    expect(drawCover({ id: 'x', category: 'jazz' })).toBe(drawCover({ id: 'x', category: 'music' }))
    expect(topCategory('constructor')).toBe('other')
  })
})
