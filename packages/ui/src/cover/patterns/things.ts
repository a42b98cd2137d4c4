import {
  circle,
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

/** Balloons, let go. */
export const balloons: Pattern = (random, { a, b, c, ink }) => {
  const colours = random.shuffle([a, b, c, ink, a, b, c])
  return range(7)
    .map(index => {
      const x = 50 + index * 84 + random.int(-14, 14)
      const y = random.int(80, 230)
      const r = random.int(44, 66)
      const colour = colours[index] ?? a
      return (
        line(`M${x} ${y + r}q${random.int(-34, 34)} 70 ${random.int(-12, 12)} 260`, ink, 3) +
        `<ellipse cx="${x}" cy="${y}" rx="${r * 0.86}" ry="${r}" fill="${colour}"/>${polygon(
          [
            [x - 9, y + r + 10],
            [x + 9, y + r + 10],
            [x, y + r - 4],
          ],
          colour,
        )}` +
        line(
          `M${x - r * 0.5} ${y - r * 0.2}q4-${Math.round(r * 0.36)} ${Math.round(r * 0.34)}-${Math.round(r * 0.44)}`,
          '#fff',
          6,
          'stroke-linecap="round" opacity=".7"',
        )
      )
    })
    .join('')
}

/** One step, then the next. */
export const steps: Pattern = (random, { a, b, c, ink }) => {
  const count = random.pick([5, 6])
  const width = WIDTH / count
  const flip = random.chance(0.5)
  const stairs = range(count).map(index => {
    const height = 60 + index * (290 / count)
    return (
      rect(index * width, HEIGHT - height, width, height, [a, b, ink][index % 3] ?? a) +
      rect(index * width, HEIGHT - height, width, 16, c)
    )
  })
  const scene = circle(random.int(100, 170), random.int(96, 130), 66, c) + stairs.join('')
  return flip ? group('matrix(-1 0 0 1 600 0)', scene) : scene
}

/** Sharpened and ready. */
export const pencils: Pattern = (random, { a, b, c, ink }) => {
  const colours = random.shuffle([a, b, c, a, ink, b])
  const pencil = (x: number, colour: string, top: number) =>
    rect(x, top + 84, 76, 700, colour) +
    rect(x + 25, top + 84, 26, 700, 'rgba(255,255,255,.22)') +
    polygon(
      [
        [x, top + 84],
        [x + 76, top + 84],
        [x + 38, top],
      ],
      '#ffe9c9',
    ) +
    polygon(
      [
        [x + 25, top + 28],
        [x + 51, top + 28],
        [x + 38, top],
      ],
      colour === ink ? a : ink,
    )
  return group(
    `rotate(${random.pick([-24, 24, 0])} 300 200)`,
    range(7)
      .map(index => pencil(-10 + index * 90, colours[index % 6] ?? a, random.int(20, 190)))
      .join(''),
  )
}

/** The crowd, close together. */
export const crowd: Pattern = (random, { a, b, c, ink }) => {
  const colours = [a, b, c, ink]
  const row = (y: number, size: number, shift: number) =>
    range(Math.ceil(WIDTH / size) + 1).map(index => {
      const x = index * size - shift
      const [body, head] = random.shuffle(colours) as [string, string, string, string]
      return (
        path(
          `M${point(x - size * 0.46, y + size * 1.5)}v${-size * 0.5}a${size * 0.46} ${size * 0.46} 0 0 1 ${size * 0.92} 0v${size * 0.5}Z`.replace(
            /\d+\.\d{2,}/g,
            text => Number(text).toFixed(1),
          ),
          body,
        ) + circle(x, y + size * 0.2, size * 0.27, head)
      )
    })
  return row(60, 110, random.int(0, 60)).join('') + row(200, 140, random.int(0, 70)).join('')
}

/** A shelf, full. */
export const spines: Pattern = (random, { a, b, c, ink }) => {
  const colours = [a, b, c, ink]
  const books = colours.map(() => '')
  const bands = colours.map(() => '')
  const shelf = (floor: number) => {
    let last = -1
    for (let x = random.int(-20, 6); x < WIDTH; ) {
      const width = random.int(28, 60)
      const height = random.int(118, 166)
      const colour = random.pick([0, 1, 2, 3].filter(other => other !== last))
      books[colour] += `M${x} ${floor}v-${height}h${width}v${height}Z`
      if (random.chance(0.8)) {
        const band = random.int(7, 22)
        const pick = random.pick([0, 1, 2, 3].filter(other => other !== colour))
        bands[pick] += `M${x} ${floor - height + random.int(18, 60)}h${width}v${band}h-${width}Z`
      }
      last = colour
      x += width + 4
    }
    return rect(0, floor, WIDTH, 14, ink)
  }
  const boards = shelf(184) + shelf(388)
  return [...books, ...bands].map((d, index) => path(d, colours[index % 4] ?? a)).join('') + boards
}

/** An open book, and what came out of it. */
export const pages: Pattern = (random, { a, b, c, ink }) => {
  const leaf = (lift: number, colour: string) =>
    path(
      `M300 372C240 ${320 - lift} 130 ${316 - lift} 40 ${348 - lift}V${372 - lift}C130 346 240 350 300 372C360 350 470 346 560 ${372 - lift}V${348 - lift}C470 ${316 - lift} 360 ${320 - lift} 300 372Z`,
      colour,
    )
  const moons = range(7).map(index => {
    const angle = Math.PI * (1.08 + index * 0.14)
    const r = random.int(18, 44)
    return circle(300 + Math.cos(angle) * 190, 300 + Math.sin(angle) * 200, r, [a, b, c][index % 3] ?? a)
  })
  return halfDisc(300, 330, 250, b, 180) + moons.join('') + leaf(70, ink) + leaf(46, c) + leaf(20, a)
}

/** Dice, just thrown. */
export const dice: Pattern = (random, { a, b, c, ink }) => {
  const faces = [[4], [0, 8], [0, 4, 8], [0, 2, 6, 8], [0, 2, 4, 6, 8], [0, 2, 3, 5, 6, 8]]
  const die = (x: number, y: number, size: number, colour: string, pip: string) => {
    const pips = random
      .pick(faces)
      .map(spot => circle(((spot % 3) - 1) * size * 0.28, (Math.floor(spot / 3) - 1) * size * 0.28, size * 0.09, pip))
    return group(
      `translate(${x} ${y})rotate(${random.int(-30, 30)})`,
      rect(-size / 2, -size / 2, size, size, colour, size * 0.18) + pips.join(''),
    )
  }
  return `${circle(300, 420, 300, a)}${die(random.int(130, 180), random.int(130, 180), 150, b, ink)}${die(random.int(320, 360), random.int(230, 280), 170, c, ink)}${die(random.int(470, 520), random.int(90, 140), 124, ink, b)}${circle(random.int(60, 120), 330, 26, ink)}`
}
