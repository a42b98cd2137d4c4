import { circle, group, HEIGHT, line, type Pattern, path, point, polygon, range, rect, ring, WIDTH } from '../shapes.ts'

/** Flags across the street. */
export const bunting: Pattern = (random, { a, b, c, ink }) => {
  const colours = random.shuffle([a, b, c, ink])
  const row = (y: number, sag: number, count: number) => {
    const width = (WIDTH + 80) / count
    const height = (x: number) => y + sag * (1 - ((x - 300) / 340) ** 2)
    const flags = range(count).map(index => {
      const x = -40 + index * width
      return polygon(
        [
          [x + 3, height(x)],
          [x + width - 3, height(x + width)],
          [x + width / 2, height(x + width / 2) + width * 1.15],
        ],
        colours[index % 4] ?? a,
      )
    })
    return line(`M-40 ${y}Q300 ${y + sag * 2} 640 ${y}`, ink, 4) + flags.join('')
  }
  return row(-10, random.int(20, 60), 9) + row(110, random.int(30, 80), 8) + row(240, random.int(10, 70), 7)
}

/** A sun with all its rays. */
export const sunburst: Pattern = (random, { a, b, c, ink }) => {
  const cx = random.pick([150, 300, 450])
  const cy = random.pick([400, 400, 250])
  const count = random.pick([14, 18, 22])
  const rays = range(count).map(index => {
    const from = (index / count) * Math.PI * 2
    const to = from + Math.PI / count
    return `M${cx} ${cy}L${point(cx + Math.cos(from) * 760, cy + Math.sin(from) * 760)}L${point(cx + Math.cos(to) * 760, cy + Math.sin(to) * 760)}Z`
  })
  const petals = range(16).map(index => {
    const angle = (index / 16) * Math.PI * 2
    return circle(cx + Math.cos(angle) * 150, cy + Math.sin(angle) * 150, 30, index % 2 ? c : ink)
  })
  return (
    path(rays.join(''), a) + circle(cx, cy, 152, ink) + petals.join('') + circle(cx, cy, 122, b) + circle(cx, cy, 64, c)
  )
}

/** Lanes of a track, and who is ahead. */
export const track: Pattern = (random, { a, b, ink }) => {
  const turn = random.int(-24, 24)
  const lanes = range(5).map(
    index =>
      `<rect x="${-120 + index * 44}" y="${60 + index * 44}" width="${760 - index * 88}" height="${500 - index * 88}" rx="${250 - index * 44}" fill="none" stroke="${index % 2 ? b : a}" stroke-width="${index === 2 ? 30 : 20}"/>`,
  )
  return group(`rotate(${turn} 300 200)`, lanes.join('')) + circle(random.int(420, 500), random.int(90, 130), 58, ink)
}

/** Half a court and a ball on it. */
export const court: Pattern = (random, { a, b, c, ink }) => {
  const x = random.int(190, 420)
  const y = random.int(130, 250)
  const r = random.int(84, 112)
  const lines = `${rect(0, 0, 300, HEIGHT, b)}${line('M300-10V410M-10 70H610M-10 330H610', ink, 10)}${ring(300, 200, 92, ink, 10)}`
  const ball = `${circle(x, y, r, c)}${line(
    `M${x - r * 0.8} ${y - r * 0.6}q${r * 0.9} ${r * 0.6} 0 ${r * 1.2}M${x + r * 0.8} ${y - r * 0.6}q${-r * 0.9} ${r * 0.6} 0 ${r * 1.2}`.replace(
      /\d+\.\d+/g,
      text => Number(text).toFixed(1),
    ),
    a,
    9,
  )}`
  return lines + ball
}
