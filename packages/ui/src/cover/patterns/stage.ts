import {
  circle,
  dots,
  group,
  HEIGHT,
  halfDisc,
  line,
  type Pattern,
  path,
  point,
  polygon,
  range,
  rect,
  WIDTH,
} from '../shapes.ts'

/** Drapes drawn aside, and the light on the boards. */
export const curtain: Pattern = (random, { a, b, c, ink }) => {
  const folds = random.int(4, 5)
  const width = 190 / folds
  const side = range(folds).map(index => {
    const drop = HEIGHT - index * index * random.int(7, 10)
    const x = index * width
    return path(
      `M${point(x, 0)}h${width}V${drop - width / 2}a${width / 2} ${width / 2} 0 0 1 ${-width} 0Z`,
      index % 2 ? b : a,
    )
  })
  const spot = polygon(
    [
      [270, -10],
      [330, -10],
      [random.int(420, 470), 360],
      [random.int(130, 180), 360],
    ],
    c,
  )
  const light = `<g opacity=".9">${spot}</g>${`<ellipse cx="300" cy="352" rx="150" ry="34" fill="${ink}"/>`}`
  return light + side.join('') + group('matrix(-1 0 0 1 600 0)', side.join(''))
}

/** Rows of faces, each laughing in its own way. */
export const grins: Pattern = (random, { a, b, c, ink }) => {
  const size = random.pick([120, 150, 200])
  const shift = random.pick([0, size / 2])
  const r = size * 0.44
  const eyes: [number, number][] = []
  const faces: string[] = []
  const mouths: string[] = []
  for (let row = 0; row * size < HEIGHT; row++) {
    for (let column = 0; column * size < WIDTH + size; column++) {
      const x = column * size + (row % 2 ? shift : size / 2)
      const y = row * size + size / 2
      faces.push(circle(x, y, r, [a, b, c, a, c][(column * 2 + row * 3) % 5] ?? a))
      eyes.push([x - r * 0.36, y - r * 0.25], [x + r * 0.36, y - r * 0.25])
      const wide = r * random.pick([0.3, 0.42, 0.56])
      mouths.push(`M${point(x - wide, y + r * 0.1)}a${point(wide, wide)} 0 0 0 ${point(wide * 2, 0)}Z`)
    }
  }
  return faces.join('') + dots(eyes, size * 0.055, ink) + path(mouths.join(''), ink)
}

/** Everyone talks at once. */
export const bubbles: Pattern = (random, { a, b, c, ink }) => {
  const spots = random.shuffle([
    [150, 130],
    [420, 110],
    [300, 270],
    [90, 320],
    [520, 310],
  ] as const)
  const colours = [a, b, c, ink, a]
  return spots
    .map(([x, y], index) => {
      const r = random.int(70, 112)
      const colour = colours[index] ?? a
      const lean = random.chance(0.5) ? 1 : -1
      const tail = polygon(
        [
          [x + lean * r * 0.1, y + r * 0.7],
          [x + lean * r * 0.75, y + r * 0.5],
          [x + lean * r * 0.85, y + r * 1.25],
        ],
        colour,
      )
      const marks = range(3).map(mark => circle(x - r * 0.42 + mark * r * 0.42, y, r * 0.11, index === 3 ? a : ink))
      return (
        tail +
        circle(x, y, r, colour) +
        (index % 2 ? halfDisc(x, y - r * 0.1, r * 0.5, index === 3 ? b : ink) : marks.join(''))
      )
    })
    .join('')
}

/** Light from the projector, dust in it, and the strip below. */
export const beam: Pattern = (random, { a, b, c, ink }) => {
  const flip = random.chance(0.5)
  const top = random.int(20, 70)
  const cone = polygon(
    [
      [40, 190],
      [640, top - 50],
      [640, 390],
    ],
    a,
  )
  const inner = polygon(
    [
      [40, 190],
      [640, top + 40],
      [640, 300],
    ],
    b,
  )
  const dust = range(9).map(() => circle(random.int(230, 560), random.int(120, 270), random.int(3, 9), c))
  const holes = range(11).map(index => rect(14 + index * 54, 346, 28, 30, index % 5 === random.int(0, 4) ? c : a, 5))
  const scene = cone + inner + dust.join('') + circle(40, 190, 62, ink) + circle(40, 190, 30, c)
  return (flip ? group('matrix(-1 0 0 1 600 0)', scene) : scene) + rect(0, 328, WIDTH, 72, '#0d0c1c') + holes.join('')
}

/** A reel turning, seen large. */
export const reel: Pattern = (random, { a, b, c, ink }) => {
  const cx = random.pick([200, 300, 400])
  const turn = random.int(0, 71)
  const holes = range(5).map(index => {
    const angle = ((turn + index * 72) * Math.PI) / 180
    return circle(cx + Math.cos(angle) * 94, 200 + Math.sin(angle) * 94, 38, index === 0 ? c : b)
  })
  const strip =
    line(`M${cx} 376C${cx + 160} 380 ${cx + 200} 300 660 330`, ink, 46) +
    line(`M${cx} 376C${cx + 160} 380 ${cx + 200} 300 660 330`, a, 18, 'stroke-dasharray="16 16"')
  return circle(cx, 200, 250, b) + strip + circle(cx, 200, 176, a) + holes.join('') + circle(cx, 200, 26, ink)
}

/** A halftone moon. */
export const disco: Pattern = (random, { a, b, c, ink }) => {
  const cx = random.int(200, 400)
  const cy = random.int(150, 230)
  const sizes: [number, number][][] = [[], [], [], [], []]
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 12; column++) {
      const x = column * 52 + (row % 2 ? 26 : 0)
      const y = row * 52 + 18
      sizes[Math.floor(Math.hypot(x - cx, y - cy) / 62)]?.push([x, y])
    }
  }
  const colour = random.chance(0.5) ? ink : c
  const light = sizes.map((spots, index) => dots(spots, 24 - index * 4.4, colour))
  return circle(cx, cy, 190, b) + circle(cx + 40, cy - 20, 140, a) + light.join('')
}

/** Fans of light from the floor. */
export const lasers: Pattern = (random, { a, b, c, ink }) => {
  const fan = (x: number, colours: readonly string[], lean: number) =>
    range(7).map(index => {
      const left = x - 420 + index * 120 + lean
      return polygon(
        [
          [x, 410],
          [left, -10],
          [left + random.int(26, 54), -10],
        ],
        colours[index % colours.length] ?? a,
      )
    })
  const floor = range(5).map(
    index => `<ellipse cx="${60 + index * 120}" cy="404" rx="74" ry="${random.int(26, 60)}" fill="${ink}"/>`,
  )
  return `<g opacity=".85">${fan(random.int(80, 200), [a, b], 60).join('')}${fan(random.int(400, 520), [c, b], -60).join('')}</g>${circle(random.int(240, 360), 110, 54, ink)}${floor.join('')}`
}
