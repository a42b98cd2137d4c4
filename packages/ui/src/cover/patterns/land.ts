import { circle, group, line, type Pattern, path, point, polygon, range, rect, ring, swell, WIDTH } from '../shapes.ts'

/** Hills behind hills. */
export const hills: Pattern = (random, { a, b, c, ink }) => {
  const sun = circle(random.int(110, 490), random.int(90, 140), random.int(50, 76), c)
  const far = path(swell(210, random.int(50, 90), random.pick([420, 560]), random.int(0, 500)), a)
  const near = path(swell(275, random.int(50, 80), random.pick([360, 480]), random.int(0, 400)), b)
  const field = path(swell(345, 34, 520, random.int(0, 400)), ink)
  const trees = range(5).map(() => {
    const x = random.int(20, 580)
    const y = random.int(300, 360)
    return polygon(
      [
        [x - 22, y],
        [x + 22, y],
        [x, y - random.int(56, 92)],
      ],
      random.pick([a, ink, a]),
    )
  })
  return sun + far + near + trees.join('') + field
}

/** A map's contour lines. */
export const contours: Pattern = (random, { a, b, c, ink }) => {
  const cx = random.int(210, 390)
  const cy = random.int(150, 250)
  const colours = [a, b, c, a, b, ink]
  const reach = range(9).map(() => 0.72 + random.next() * 0.5)
  const outline = (r: number) => {
    const at = (index: number) => {
      const angle = (index / 9) * Math.PI * 2
      const far = r * (reach[(index + 9) % 9] ?? 1)
      return [cx + Math.cos(angle) * far * 1.25, cy + Math.sin(angle) * far] as const
    }
    const middle = (index: number) =>
      point((at(index)[0] + at(index + 1)[0]) / 2, (at(index)[1] + at(index + 1)[1]) / 2)
    return `M${middle(-1)}${range(9)
      .map(index => `Q${point(...at(index))} ${middle(index)}`)
      .join('')}Z`
  }
  return colours.map((colour, index) => path(outline(330 - index * 58), colour)).join('') + circle(cx, cy, 9, c)
}

/** Stones, balanced. */
export const stones: Pattern = (random, { a, b, c, ink }) => {
  const cx = random.int(230, 370)
  const colours = random.shuffle([a, c, ink, a])
  const pile = [118, 92, 68, 44].map(
    (rx, index) =>
      `<ellipse cx="${cx + random.int(-18, 18)}" cy="${322 - index * 66}" rx="${rx}" ry="36" fill="${colours[index] ?? a}"/>`,
  )
  return (
    circle(cx + random.pick([-90, 90]), 170, 140, b) + path(swell(350, 20, 300, random.int(0, 300)), c) + pile.join('')
  )
}

/** A flower that opens. */
export const lotus: Pattern = (random, { a, b, c, ink }) => {
  const y = 330
  const petal = (turn: number, length: number, colour: string) =>
    group(
      `rotate(${turn} 300 ${y})`,
      path(
        `M300 ${y}C${240} ${y - length * 0.5} ${262} ${y - length * 0.86} 300 ${y - length}C338 ${y - length * 0.86} 360 ${y - length * 0.5} 300 ${y}`,
        colour,
      ),
    )
  const turns = [-78, 78, -52, 52, -26, 26, 0]
  const halo = circle(300, 200, random.int(150, 180), b)
  const waves = range(3).map(index =>
    line(`M${60 + index * 30} ${352 + index * 18}H${540 - index * 30}`, ink, 6, 'stroke-linecap="round"'),
  )
  return (
    halo +
    turns.map((turn, index) => petal(turn, 250 - Math.abs(turn), [a, a, c, c, ink, ink, a][index] ?? a)).join('') +
    waves.join('') +
    ring(300, 200, 188, c, 4)
  )
}

/** Arches over arches. */
export const arches: Pattern = (random, { a, b, c, ink }) => {
  const count = random.pick([4, 5, 6])
  const width = WIDTH / count
  const tier = (floor: number, height: number, wall: string, hole: string) =>
    rect(0, floor - height, WIDTH, height, wall) +
    range(count)
      .map(index => {
        const x = index * width + width * 0.16
        const r = width * 0.34
        return path(
          `M${point(x, floor)}V${Math.round(floor - height + r + 26)}a${Math.round(r)} ${Math.round(r)} 0 0 1 ${Math.round(r * 2)} 0V${floor}Z`,
          random.chance(0.15) ? c : hole,
        )
      })
      .join('') +
    rect(0, floor - height - 8, WIDTH, 14, ink)
  return circle(random.int(120, 480), 90, 62, c) + tier(250, 130, a, b) + tier(400, 150, b, ink)
}

/** A temple front. */
export const columns: Pattern = (random, { a, b, c, ink }) => {
  const count = random.pick([4, 5, 6])
  const gap = 440 / count
  const shafts = range(count).map(index => {
    const x = 80 + index * gap + gap * 0.22
    return (
      rect(x, 168, gap * 0.56, 176, a) +
      rect(x + gap * 0.2, 168, gap * 0.1, 176, c) +
      rect(x - 6, 160, gap * 0.56 + 12, 16, ink)
    )
  })
  return `${circle(random.pick([110, 490]), 120, 70, c)}${polygon(
    [
      [50, 142],
      [550, 142],
      [300, 34],
    ],
    b,
  )}${circle(300, 104, 22, ink)}${rect(50, 140, 500, 22, ink)}${shafts.join('')}${rect(40, 342, 520, 24, b)}${rect(0, 364, WIDTH, 40, ink)}`
}
