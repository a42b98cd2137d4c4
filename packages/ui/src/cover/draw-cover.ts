import { isShipped, topCategory } from './category-tree.ts'
import { PALETTES, type Palette } from './palettes.ts'
import * as land from './patterns/land.ts'
import * as sound from './patterns/sound.ts'
import * as stage from './patterns/stage.ts'
import * as street from './patterns/street.ts'
import * as table from './patterns/table.ts'
import * as things from './patterns/things.ts'
import * as tiles from './patterns/tiles.ts'
import { type Random, randomFrom } from './random.ts'
import { HEIGHT, type Pattern, rect, WIDTH } from './shapes.ts'

const FAMILIES: Readonly<Record<string, readonly Pattern[]>> = {
  music: [sound.grooves, sound.levels, sound.swells],
  comedy: [stage.grins, stage.bubbles],
  'theatre-dance': [stage.curtain, sound.ribbons],
  film: [stage.beam, stage.reel],
  'art-exhibitions': [tiles.cutouts, tiles.frames],
  'food-drink': [table.citrus, table.bowl, table.bowl, table.plates, table.bottles],
  nightlife: [stage.disco, stage.lasers],
  festivals: [street.bunting, street.sunburst],
  markets: [table.awnings, table.fruit],
  sports: [street.track, street.court],
  outdoors: [land.hills, land.contours],
  family: [tiles.blocks, things.balloons],
  learning: [things.steps, things.pencils],
  tech: [tiles.pixels, tiles.cubes],
  community: [things.crowd, tiles.quilt],
  wellness: [sound.ripples, land.stones, land.lotus],
  books: [things.spines, things.pages],
  games: [tiles.checkers, things.dice],
  history: [land.arches, land.columns],
  other: [tiles.quilt, sound.swells, sound.ribbons],
}

export interface CoverSubject {
  /** The event's id: the same id always gives the same picture. */
  readonly id: string
  /** A category slug of any level. One that Flow does not come with is drawn as the one above it, or in a way of its own. */
  readonly category: string
  /** The category above it, where administrators made it. */
  readonly parent?: string | null
  /** In pixels; only the outer size, the picture is always composed for 3:2. */
  readonly width?: number
  readonly height?: number
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const pixels = (value: number) => Math.max(1, Math.min(4096, Math.round(value) || 1))

/** What a category is drawn with: as the nearest of those that Flow comes with, else with inks and patterns picked by its name. */
const styleOf = ({ category, parent }: Pick<CoverSubject, 'category' | 'parent'>) => {
  const known = [category, parent ?? ''].find(isShipped)
  const kind = known === undefined ? category : topCategory(known)
  const named = randomFrom(`category/${kind}`)
  return {
    kind,
    palettes: own(PALETTES, kind) ?? named.pick(Object.values(PALETTES)),
    patterns: own(FAMILIES, kind) ?? named.pick(Object.values(FAMILIES)),
  }
}

/** The same inks, the three voices sung by others; a landscape keeps its sky and its grass. */
const voices = (kind: string, random: Random, palette: Palette): Palette => {
  if (kind === 'outdoors') return palette
  const [a = palette.a, b = palette.b, c = palette.c] = random.shuffle([palette.a, palette.b, palette.c])
  return { ...palette, a, b, c }
}

/**
 * Draws the picture of an event that has none: an SVG of at most 3 KB, made of flat shapes, without text, script or
 * style. Nothing of the subject is copied into it, so no id can inject anything.
 */
export const drawCover = ({ width = 1200, height = 800, ...subject }: CoverSubject): string => {
  const { kind, palettes, patterns } = styleOf(subject)
  const random = randomFrom(`${kind}/${subject.id}`)
  const palette = voices(kind, random, random.pick(palettes))
  const pattern = random.pick(patterns)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(width)}" height="${pixels(height)}" ` +
    `viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice">` +
    `${rect(0, 0, WIDTH, HEIGHT, palette.ground)}${pattern(random, palette)}</svg>`
  )
}

/** The address of an event's drawn cover. */
export const coverPath = (event: { readonly id: string; readonly category: string }): string =>
  `/covers/${encodeURIComponent(event.category)}/${encodeURIComponent(event.id)}.svg`
