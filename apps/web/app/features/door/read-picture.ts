/** Finds a QR in a picture; null where there is none. */
export type ReadPicture = (video: HTMLVideoElement) => Promise<string | null>

/** Wide enough to read our codes, small enough for every frame of a phone. */
const WIDTH = 640

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<ReadonlyArray<{ readonly rawValue: string }>>
}
interface NativeDetectors {
  new (options: { formats: string[] }): NativeDetector
  getSupportedFormats(): Promise<string[]>
}

/** The browser's own reader, where it has one that knows QR. */
const nativeReader = async (): Promise<ReadPicture | null> => {
  const Detector = (window as { BarcodeDetector?: NativeDetectors }).BarcodeDetector
  try {
    if (!Detector || !(await Detector.getSupportedFormats()).includes('qr_code')) return null
    const detector = new Detector({ formats: ['qr_code'] })
    return async video => (await detector.detect(video))[0]?.rawValue ?? null
  } catch {
    return null
  }
}

/** Our own reader: plain script, because the content policy lets no WebAssembly run. */
const scriptReader = async (): Promise<ReadPicture | null> => {
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  if (!brush) return null
  return async video => {
    if (!video.videoWidth) return null
    canvas.width = Math.min(WIDTH, video.videoWidth)
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth)
    brush.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data } = brush.getImageData(0, 0, canvas.width, canvas.height)
    return jsQR(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data || null
  }
}

/** What reads QR codes in this browser. @throws when it could not be loaded */
export const pictureReader = async (): Promise<ReadPicture | null> => (await nativeReader()) ?? scriptReader()
