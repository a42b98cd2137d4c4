import QRCode from 'qrcode'

export interface QrDrawing {
  /** Modules of one side, without the quiet zone. */
  readonly size: number
  /** The dark modules as an SVG path, one unit a module. */
  readonly path: string
}

/** A text as the drawing of its QR (ISO/IEC 18004, error correction M). */
export const qrDrawing = (text: string): QrDrawing => {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue
      let run = 1
      while (column + run < size && data[row * size + column + run]) run++
      path += `M${column} ${row}h${run}v1h-${run}z`
      column += run
    }
  return { size, path }
}
