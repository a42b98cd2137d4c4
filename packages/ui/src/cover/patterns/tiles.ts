import {
  blob,
  circle,
  group,
  HEIGHT,
  halfDisc,
  type Pattern,
  path,
  point,
  polygon,
  range,
  rect,
  ring,
  WIDTH,
} from '../shapes.ts'

/** Leaves, cut with scissors. */
export const cutouts: Pattern = (random, { ground, a, b, c, ink }) => {
  const panels = random.shuffle([a, b, c, ink, ground, b])
  const frond = (x: number, y: number, colour: string, turn: number) => {
    const leaves = range(4).map(index => {
      const h = 62 - index * 26
      return `M0 ${h}q-${66 - index * 8} 4-${74 - index * 8}-44q${52 - index * 4}-4 ${74 - index * 8} 26q${22} -30 ${74 - index * 8}-26q-8 48-${74 - index * 8} 44`
    })
    return group(`translate(${x} ${y})rotate(${turn})`, path(leaves.join(''), colour))
  }
  return panels
    .map((panel, index) => {
      const x = (index % 3) * 200
      const y = Math.floor(index / 3) * 200
      const colour = random.pick([a, b, c, ink, ground].filter(other => other !== panel))
      const figure = random.chance(0.62)
        ? frond(x + 100, y + 112, colour, random.pick([-24, 0, 20, 160]))
        : path(blob(random, x + 100, y + 100, 82, 0.75, 8), colour)
      return rect(x, y, 200, 200, panel) + figure
    })
    .join('')
}

/** Pictures within pictures. */
export const frames: Pattern = (random, { ground, a, b, c, ink }) => {
  const drift = random.int(8, 22)
  const squares = [a, b, c, ink].map((colour, index) =>
    rect(60 + index * 44, 24 + index * (32 + drift / 3), 352 - index * 88, 352 - index * 80, colour),
  )
  const disc = random.chance(0.5)
    ? circle(482, random.int(130, 270), 92, b)
    : halfDisc(486, 200, 110, c, random.pick([0, 90, 180, 270]))
  return (
    squares.join('') +
    disc +
    rect(418, 24, 6, 352, ink) +
    circle(random.int(160, 300), random.int(150, 250), 22, ground)
  )
}

/** Toy blocks, not yet fallen. */
export const blocks: Pattern = (random, { a, b, c, ink }) => {
  const colours = [a, b, c, ink]
  return range(24)
    .map(index => {
      const x = (index % 6) * 100
      const y = Math.floor(index / 6) * 100
      const [one, two] = random.shuffle(colours) as [string, string, string, string]
      return random.pick([
        () => rect(x, y, 100, 100, one) + circle(x + 50, y + 50, 32, two),
        () => halfDisc(x + 50, y + 100, 50, one, 180),
        () =>
          polygon(
            [
              [x, y + 100],
              [x + 100, y + 100],
              [x + 50, y + 8],
            ],
            one,
          ),
        () => rect(x, y, 100, 50, one) + rect(x, y + 50, 50, 50, two),
        () => path(`M${x} ${y}h100v100h-28a22 22 0 0 0-44 0H${x}Z`, one),
        () => path(`M${x} ${y}a100 100 0 0 1 100 100H${x}Z`, one),
        () => '',
      ])()
    })
    .join('')
}

/** A small program of squares, mirrored. */
export const pixels: Pattern = (random, { a, b, c, ink }) => {
  const colours = [a, b, c, ink]
  const cells = colours.map(() => '')
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 6; column++) {
      if (random.chance(0.4)) continue
      const inset = random.pick([0, 0, 11])
      const side = 50 - inset * 2
      cells[random.pick([0, 0, 1, 1, 2, 3])] += `M${column * 50 + inset} ${row * 50 + inset}h${side}v${side}h-${side}Z`
    }
  }
  const half = cells.map((boxes, index) => path(boxes, colours[index] ?? a)).join('')
  return `<g id="half">${half}</g><use href="#half" transform="matrix(-1 0 0 1 600 0)"/>`
}

/** Cubes in rows, lit from one side. */
export const cubes: Pattern = (random, { a, b, c, ink }) => {
  const w = random.pick([60, 75, 100])
  const h = Math.round(w * 0.58)
  const faces: Record<'top' | 'left' | 'right' | 'lit', string> = { top: '', left: '', right: '', lit: '' }
  for (let row = 0; row * h * 3 < HEIGHT + h * 3; row++) {
    for (let column = 0; column * w * 2 < WIDTH + w; column++) {
      if (random.chance(0.16)) continue
      const x = column * w * 2 + (row % 2 ? w : 0)
      const y = row * h * 3 - h
      const top = `M${point(x, y)}l${point(w, -h)}l${point(w, h)}l${point(-w, h)}Z`
      if (random.chance(0.2)) faces.lit += top
      else faces.top += top
      faces.left += `M${point(x, y)}l${point(w, h)}v${h * 2}l${point(-w, -h)}Z`
      faces.right += `M${point(x + w, y + h)}l${point(w, -h)}v${h * 2}l${point(-w, h)}Z`
    }
  }
  return path(faces.top, a) + path(faces.lit, ink) + path(faces.left, b) + path(faces.right, c)
}

/** Quarter rounds that meet by chance. */
export const quilt: Pattern = (random, { a, b, c, ink }) => {
  const size = 100
  const turns = [
    'M0 0h100a100 100 0 0 1-100 100Z',
    'M0 0h100v100a100 100 0 0 1-100-100Z',
    'M100 0v100H0a100 100 0 0 1 100-100Z',
    'M0 0v100h100a100 100 0 0 0-100-100Z',
  ]
  const tiles: Record<string, string> = {}
  const dots: string[] = []
  for (const index of range(24)) {
    const x = (index % 6) * size
    const y = Math.floor(index / 6) * size
    const colour = random.pick([a, b, c, ink])
    tiles[colour] =
      (tiles[colour] ?? '') +
      random
        .pick(turns)
        .replace(/^M(\d+) (\d+)/, (_, mx, my) => `M${Number(mx) + x} ${Number(my) + y}`)
        .replace(/H0/, `H${x}`)
    if (random.chance(0.2))
      dots.push(circle(x + 50, y + 50, 15, random.pick([a, b, c].filter(other => other !== colour))))
  }
  return (
    Object.entries(tiles)
      .map(([colour, d]) => path(d, colour))
      .join('') + dots.join('')
  )
}

/** Someone's turn on a chequered board. */
export const checkers: Pattern = (random, { a, b, c, ink }) => {
  const size = 100
  let squares = ''
  const men: string[] = []
  for (const index of range(24)) {
    const x = (index % 6) * size
    const y = Math.floor(index / 6) * size
    if ((index + Math.floor(index / 6)) % 2) squares += `M${x} ${y}h100v100H${x}Z`
    if (random.chance(0.3))
      men.push(
        circle(x + 50, y + 54, 37, ink) +
          circle(x + 50, y + 47, 37, random.pick([b, c])) +
          ring(x + 50, y + 47, 21, ink, 5),
      )
  }
  return path(squares, a) + men.join('')
}
