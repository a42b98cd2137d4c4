/** A point on the Earth in degrees. */
export interface Spot {
  readonly lat: number
  readonly lng: number
}

interface Size {
  readonly wide: number
  readonly high: number
}

const METERS_PER_DEGREE = 111_195
const RINGS = [250, 500, 1_000, 2_000] as const
const TILE = 256
/** Width of the world in metres at the equator, as web tiles have it (EPSG:3857). */
const EQUATOR = 40_075_016.686

const offset = (from: Spot, to: Spot) => ({
  x: (to.lng - from.lng) * METERS_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180),
  y: (from.lat - to.lat) * METERS_PER_DEGREE,
})

/** The smallest of the rings that holds a few of the others, else the second. */
const reachOf = (distances: readonly number[]): number =>
  RINGS.find(ring => distances.filter(distance => distance <= ring).length >= 3) ?? RINGS[1]

/** Where others stand on a picture around a place, how many pixels a metre has, and the rings that show distances. */
export const dotsAround = <Other extends Spot>(here: Spot, others: readonly Other[], { wide, high }: Size) => {
  const placed = others.map(other => ({ ...other, ...offset(here, other) }))
  const reach = reachOf(placed.map(({ x, y }) => Math.hypot(x, y)))
  const scale = (high * 0.44) / reach
  const dots = placed
    .map(other => ({ ...other, x: wide / 2 + other.x * scale, y: high / 2 + other.y * scale }))
    .filter(({ x, y }) => x > 12 && y > 12 && x < wide - 12 && y < high - 12)
  return { dots, scale, rings: RINGS.filter(ring => ring <= reach && ring >= reach / 4) }
}

/** The web tiles that cover the picture, each with its place on it. */
export const tilesAround = ({ lat, lng }: Spot, scale: number, { wide, high }: Size, template: string) => {
  const shrink = Math.cos((lat * Math.PI) / 180)
  const zoom = Math.min(19, Math.max(1, Math.round(Math.log2((scale * EQUATOR * shrink) / TILE))))
  const count = 2 ** zoom
  const side = (EQUATOR * shrink * scale) / count
  const sin = Math.sin((lat * Math.PI) / 180)
  const x = ((lng + 180) / 360) * count
  const y = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * count
  const across = Math.ceil(wide / 2 / side)
  const down = Math.ceil(high / 2 / side)
  const tiles: { href: string; x: number; y: number; width: number; height: number }[] = []
  for (let column = Math.floor(x) - across; column <= Math.floor(x) + across; column++)
    for (let row = Math.max(0, Math.floor(y) - down); row <= Math.min(count - 1, Math.floor(y) + down); row++)
      tiles.push({
        href: template
          .replace('{z}', String(zoom))
          .replace('{x}', String(((column % count) + count) % count))
          .replace('{y}', String(row)),
        x: wide / 2 + (column - x) * side,
        y: high / 2 + (row - y) * side,
        width: side + 0.5,
        height: side + 0.5,
      })
  return tiles.filter(tile => tile.x < wide && tile.x + side > 0 && tile.y < high && tile.y + side > 0)
}
