import type { Page } from 'playwright-core'

/** A PNG of 64 by 64 pixels in one colour, made by the browser itself. */
export const drawPicture = async (page: Page, colour = '#d33'): Promise<Buffer> => {
  const url = await page.evaluate(fill => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 64
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D
    pen.fillStyle = fill
    pen.fillRect(0, 0, 64, 64)
    return canvas.toDataURL('image/png')
  }, colour)
  return Buffer.from(url.split(',')[1] as string, 'base64')
}
