import type { Palette } from './palettes.ts'
import type { Random } from './random.ts'

/** All covers are drawn on this canvas and scaled by their viewBox. */
export const WIDTH = 600
export const HEIGHT = 400

/** A family member: draws its figure on the ground that is already there. */
export type Pattern = (random: Random, palette: Palette) => string

/** Whole pixels where nobody sees the difference, tenths in fine detail. */
const round = (value: number) => (Math.abs(value) < 12 ? Math.round(value * 10) / 10 : Math.round(value))

export const point = (x: number, y: number) => `${round(x)} ${round(y)}`

export const circle = (cx: number, cy: number, r: number, fill: string) =>
  `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}" fill="${fill}"/>`

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${radius ? ` rx="${round(radius)}"` : ''} fill="${fill}"/>`

export const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`

export const line = (d: string, stroke: string, width: number, extra = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${round(width)}"${extra ? ` ${extra}` : ''}/>`

/** Round dots of one size as a single path: zero-length strokes with round caps. */
export const dots = (at: readonly (readonly [number, number])[], r: number, fill: string) =>
  at.length === 0 ? '' : line(at.map(([x, y]) => `M${point(x, y)}h0`).join(''), fill, r * 2, 'stroke-linecap="round"')

export const ring = (cx: number, cy: number, r: number, stroke: string, width: number) =>
  `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}" fill="none" stroke="${stroke}" stroke-width="${round(width)}"/>`

export const polygon = (points: readonly (readonly [number, number])[], fill: string) =>
  path(`M${points.map(([x, y]) => point(x, y)).join('L')}Z`, fill)

export const group = (transform: string, content: string) => `<g transform="${transform}">${content}</g>`

/** A half disc whose flat side faces up, turned by `turn` degrees. */
export const halfDisc = (cx: number, cy: number, r: number, fill: string, turn = 0) => {
  const angle = (turn * Math.PI) / 180
  const dx = Math.cos(angle) * r
  const dy = Math.sin(angle) * r
  return path(`M${point(cx - dx, cy - dy)}A${round(r)} ${round(r)} 0 0 0 ${point(cx + dx, cy + dy)}Z`, fill)
}

/** A closed, smooth, wobbly outline around a point. */
export const blob = (random: Random, cx: number, cy: number, r: number, wobble: number, corners = 7) => {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * Math.PI * 2
    const reach = r * (1 - wobble / 2 + random.next() * wobble)
    return [cx + Math.cos(angle) * reach, cy + Math.sin(angle) * reach] as const
  })
  return smooth(points)
}

/** A closed curve through the middles of the given corners. */
const smooth = (points: readonly (readonly [number, number])[]) => {
  const at = (index: number) => points[(index + points.length) % points.length] ?? [0, 0]
  const middle = (index: number) => {
    const [ax, ay] = at(index)
    const [bx, by] = at(index + 1)
    return point((ax + bx) / 2, (ay + by) / 2)
  }
  return `M${middle(-1)}${points.map(([x, y], index) => `Q${point(x, y)} ${middle(index)}`).join('')}Z`
}

/** The area below a wavy horizon, from the left edge to the right. */
export const swell = (y: number, amplitude: number, length: number, shift: number) => {
  const start = -length + (shift % length)
  const count = Math.ceil((WIDTH + length * 2) / length)
  const half = length / 2
  const waves = Array.from(
    { length: count },
    () => `q${point(half / 2, -amplitude)} ${point(half, 0)}t${point(half, 0)}`,
  )
  return `M${point(start, y)}${waves.join('')}V${HEIGHT}H${round(start)}Z`
}

export const range = (count: number) => Array.from({ length: count }, (_, index) => index)
