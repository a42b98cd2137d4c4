import { circle, dots, HEIGHT, halfDisc, line, type Pattern, path, point, range, rect, ring, WIDTH } from '../shapes.ts'

/** Citrus, halved, in rows. */
export const citrus: Pattern = (random, { a, b, c, ink }) => {
  const fruit = (x: number, y: number, r: number, peel: string, flesh: string, turn: number) => {
    const cuts = range(4).map(index => {
      const angle = ((turn + index * 45) * Math.PI) / 180
      return `M${point(x - Math.cos(angle) * r * 0.7, y - Math.sin(angle) * r * 0.7)}L${point(x + Math.cos(angle) * r * 0.7, y + Math.sin(angle) * r * 0.7)}`
    })
    return (
      circle(x, y, r * 0.92, '#fff8ea') +
      ring(x, y, r * 0.92, peel, r * 0.16) +
      circle(x, y, r * 0.74, flesh) +
      line(cuts.join(''), '#fff8ea', r * 0.07)
    )
  }
  const size = 200
  const columns = WIDTH / size
  return range(columns * Math.ceil(HEIGHT / size))
    .map(index => {
      const x = (index % columns) * size + size / 2
      const y = Math.floor(index / columns) * size + size / 2
      if (random.chance(0.22))
        return halfDisc(x, y, size * 0.4, ink, random.pick([0, 90, 180])) + circle(x, y, size * 0.09, b)
      const [peel, flesh] = random.pick([
        [a, b],
        [b, a],
        [c, b],
        [a, c],
      ] as const)
      return fruit(x, y, size * 0.42, peel, flesh, random.int(0, 44))
    })
    .join('')
}

/** What runs around a bowl: dots, a zigzag, stripes or scales. */
const rims: readonly ((cx: number, colour: string) => string)[] = [
  (cx, colour) =>
    dots(
      range(7).map(index => [cx - 132 + index * 44, 262] as const),
      11,
      colour,
    ),
  (cx, colour) => line(`M${cx - 176} 246${'l22 30l22-30'.repeat(8)}`, colour, 10, 'stroke-linejoin="round"'),
  (cx, colour) => rect(cx - 176, 236, 352, 12, colour) + rect(cx - 168, 262, 336, 12, colour),
  (cx, colour) =>
    range(6)
      .map(index => halfDisc(cx - 140 + index * 56, 240, 24, colour))
      .join(''),
]

/** A bowl of something good. */
export const bowl: Pattern = (random, { a, b, c, ink }) => {
  const cx = random.pick([200, 300, 400])
  const colours = random.shuffle([c, ink, b, c])
  const above = random.pick([
    () =>
      range(3).map(index => line(`M${cx - 80 + index * 80} 130c-34-34 34-50 0-86`, ink, 13, 'stroke-linecap="round"')),
    () => [line(`M${cx + 20} 190L${cx + 190} -10M${cx + 66} 190L${cx + 246} -10`, ink, 13, 'stroke-linecap="round"')],
    () => [circle(cx, 96, 62, b), circle(cx, 96, 40, ink)],
  ])()
  const things = random.pick([
    () =>
      range(5).map(index =>
        circle(cx - 124 + index * 62, 190 - (index % 2) * 14, random.int(30, 48), colours[index % 4] ?? c),
      ),
    () => range(4).map(index => halfDisc(cx - 120 + index * 80, 200, random.int(52, 66), colours[index] ?? c, 180)),
    () => range(3).map(index => ring(cx - 96 + index * 96, 200, random.int(40, 56), colours[index] ?? c, 20)),
  ])()
  const foot = rect(cx - 80, 376, 160, 26, ink, 6)
  return `${rect(0, 318, WIDTH, 82, b)}${above.join('')}${things.join('')}${halfDisc(cx, 196, 190, a)}${random.pick(rims)(cx, b)}${foot}`
}

/** Bottles in a row, each with a label. */
export const bottles: Pattern = (random, { a, b, c, ink }) => {
  const glass = random.shuffle([a, c, ink, a, c])
  const bottle = (x: number, index: number) => {
    const top = random.int(40, 110)
    const wide = random.pick([74, 84])
    const side = (wide - 28) / 2
    const body = `M${x + side} ${top}h28v70q0 26 ${side} 44V344H${x}V${top + 114}q${side}-18 ${side}-44Z`
    const colour = glass[index] ?? a
    return (
      path(body, colour) +
      rect(x + side - 4, top - 8, 36, 20, colour === ink ? a : ink, 4) +
      rect(x, 226, wide, 66, b) +
      circle(x + wide / 2, 259, 18, colour)
    )
  }
  return (
    range(5)
      .map(index => bottle(26 + index * 116, index))
      .join('') + rect(0, 344, WIDTH, 56, random.pick([a, ink]))
  )
}

/** A laid table from above. */
export const plates: Pattern = (random, { a, b, c, ink }) => {
  const checks = range(6)
    .map(index => rect(index * 120 - 20, 0, 44, HEIGHT, b))
    .join('')
  const rows = range(4)
    .map(index => rect(0, index * 120 - 20, WIDTH, 44, b))
    .join('')
  const plate = (x: number, y: number, r: number) =>
    circle(x, y, r, '#fffaf0') +
    ring(x, y, r * 0.74, random.pick([a, c, ink]), 6) +
    random.pick([
      circle(x, y, r * 0.46, a),
      halfDisc(x, y, r * 0.5, c, random.int(0, 180)),
      circle(x, y, r * 0.46, ink) + circle(x + r * 0.12, y - r * 0.1, r * 0.2, b),
    ])
  const fork = (x: number) =>
    line(`M${x} 60v46m-16-46v34q0 12 16 12t16-12v-34M${x} 106v230`, ink, 9, 'stroke-linecap="round"')
  return `<g opacity=".55">${checks}${rows}</g>${plate(190, 210, 138)}${plate(random.int(440, 480), random.int(110, 150), 92)}${plate(random.int(420, 470), 330, 78)}${fork(random.pick([366, 24]))}`
}

/** Striped awnings and full crates. */
export const awnings: Pattern = (random, { a, b, c, ink }) => {
  const width = random.pick([50, 60, 75])
  const stripes = range(Math.ceil(WIDTH / width)).map(index =>
    path(`M${index * width} 0h${width}V130a${width / 2} ${width / 2} 0 0 1-${width} 0Z`, index % 2 ? b : c),
  )
  const crate = (x: number, colour: string) => {
    const r = random.pick([28, 36])
    const fruits = range(Math.floor(184 / (r * 2))).map(index =>
      circle(x + r + 4 + index * r * 2, 292 - (index % 2) * 8, r, colour),
    )
    return fruits.join('') + rect(x, 296, 184, 74, ink, 4) + rect(x, 326, 184, 8, b)
  }
  return `${crate(8, a)}${crate(208, c)}${crate(408, random.pick([a, b]))}${stripes.join('')}`
}

/** Fruit and leaves, printed like a shop's paper. */
export const fruit: Pattern = (random, { a, b, c, ink }) => {
  const size = 120
  return range(24)
    .map(index => {
      const row = Math.floor(index / 6)
      const x = (index % 6) * size + (row % 2 ? 0 : size / 2)
      const y = row * 108 + 38
      const colour = [a, c, b][(index + row) % 3] ?? a
      const leaf = path(`M${x} ${y - 30}q8-34 42-30q-6 34-42 30`, ink)
      return random.chance(0.25) ? halfDisc(x, y, 40, colour, 20) + leaf : circle(x, y, 36, colour) + leaf
    })
    .join('')
}
