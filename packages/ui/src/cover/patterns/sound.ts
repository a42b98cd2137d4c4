import { blob, circle, group, line, type Pattern, path, range, rect, ring, swell, WIDTH } from '../shapes.ts'

/** A record seen close: grooves around a label. */
export const grooves: Pattern = (random, { a, b, c, ink }) => {
  const cx = random.pick([120, 300, 480])
  const cy = random.pick([90, 200, 330])
  const voices = random.shuffle([a, b, c])
  const step = random.int(30, 40)
  const rings = range(9).map(index =>
    ring(cx, cy, 80 + index * step, voices[index % 3] ?? a, step * (index % 2 ? 0.34 : 0.72)),
  )
  return (
    rings.reverse().join('') + circle(cx, cy, 62, ink) + circle(cx, cy, 30, voices[0] ?? a) + circle(cx, cy, 8, ink)
  )
}

/** Loudness over time: rounded bars mirrored around the middle, before a low sun. */
export const levels: Pattern = (random, { a, b, c, ink }) => {
  const width = random.pick([24, 30, 40])
  const count = Math.ceil(WIDTH / (width * 1.5))
  const phase = random.next() * 6
  const bars = range(count).map(index => {
    const wave = Math.abs(Math.sin(index * 0.45 + phase) * 0.6 + Math.sin(index * 1.1) * 0.4)
    const half = 26 + wave * 130
    return rect(
      index * width * 1.5 + 6,
      200 - half,
      width,
      half * 2,
      index % 4 === 2 ? ink : index % 2 ? a : c,
      width / 2,
    )
  })
  return circle(random.int(160, 440), 200, 168, b) + bars.join('')
}

/** Long parallel ribbons, as a dancer leaves them in the air. */
export const ribbons: Pattern = (random, { a, b, c, ink }) => {
  const bend = random.int(120, 260) * (random.chance(0.5) ? 1 : -1)
  const colours = [a, b, c, ink, a, b]
  const width = 38
  const strokes = colours.map((colour, index) => {
    const y = 10 + index * width * 1.9
    return line(
      `M-40 ${y}C160 ${y - bend} 260 ${y + bend} 380 ${y}S560 ${y - bend} 660 ${y - 60}`,
      colour,
      width,
      'stroke-linecap="round"',
    )
  })
  return group(`rotate(${random.int(-12, 12)} 300 200)`, strokes.join(''))
}

/** Bands of sound, or of water. */
export const swells: Pattern = (random, { a, b, c, ink }) => {
  const length = random.pick([200, 300, 400])
  const sun = circle(random.int(150, 450), random.int(90, 130), random.int(58, 80), b)
  const colours = random.shuffle([a, c, ink, b])
  return (
    sun +
    colours
      .map((colour, index) => path(swell(150 + index * 66, random.int(40, 74), length, random.int(0, length)), colour))
      .join('')
  )
}

/** Rings where a stone fell. */
export const ripples: Pattern = (random, { a, b, c, ink }) => {
  const centres = [
    [random.int(120, 220), random.int(120, 280)],
    [random.int(380, 500), random.int(120, 280)],
  ] as const
  const back = path(blob(random, 300, 200, 230, 0.4), b)
  return (
    back +
    centres
      .map(
        ([x, y], which) =>
          range(4)
            .map(index => ring(x, y, 36 + index * 34, [a, c, ink, a][(index + which) % 4] ?? a, 13 - index * 1.5))
            .join('') + circle(x, y, 16, which ? a : ink),
      )
      .join('')
  )
}
