import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'

const WIDE = 640
const HIGH = 480
const WHITE = 235
const BLACK = 16
const GREY = 128

/** Dark modules of a drawn QR: runs of `M<column> <row>h<length>`. */
const runsOf = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, column, row, length]) => ({
    column: Number(column),
    row: Number(row),
    length: Number(length),
  }))

/**
 * The film of a camera that a phone is held in front of: the QR as the page draws it, in the middle of a white picture,
 * as YUV4MPEG2 (one frame, which Chromium's fake camera repeats). Answers the name of the file.
 */
export const filmOf = async (qr: Locator): Promise<string> => {
  const path = (await qr.locator('path').getAttribute('d')) ?? ''
  const size = Number((await qr.getAttribute('viewBox'))?.split(' ')[2]) - 8
  const scale = Math.floor(HIGH / (size + 8))
  const [left, top] = [Math.floor((WIDE - size * scale) / 2), Math.floor((HIGH - size * scale) / 2)]
  const light = Buffer.alloc(WIDE * HIGH, WHITE)
  for (const { column, row, length } of runsOf(path))
    for (let line = 0; line < scale; line++) {
      const start = (top + row * scale + line) * WIDE + left + column * scale
      light.fill(BLACK, start, start + length * scale)
    }
  const colour = Buffer.alloc((WIDE * HIGH) / 2, GREY)
  const file = join(mkdtempSync(join(tmpdir(), 'flow-camera-')), 'ticket.y4m')
  const head = Buffer.from(`YUV4MPEG2 W${WIDE} H${HIGH} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([head, Buffer.from('FRAME\n'), light, colour]))
  return file
}

/** What starts a Chromium whose camera shows a film, and is allowed. */
export const cameraShowing = (film: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]
