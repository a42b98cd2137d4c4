/** Width of a map tile in pixels at zoom 0, where the whole world is one tile (Web Mercator). */
const tilePixels = 256

/**
 * Side in degrees of longitude of the squares that group events on a map: `pixels` wide on the screen at this zoom, so
 * that bubbles of that size do not overlap along the equator.
 */
export const gridSizeDegrees = (zoom: number, pixels = 64): number =>
  (360 * pixels) / tilePixels / 2 ** Math.min(24, Math.max(0, zoom))
