import { Button, Notice } from '@flow/ui/components'
import { Camera as CameraIcon } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useAwake } from '../../site/site.ts'
import { readySound } from './chime.ts'
import { pictureReader } from './read-picture.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { useDoorWords } from './words.ts'

const FRAME_MS = 150
/** A code held in front of the camera is one scan, until it was away for so long. */
const SAME_MS = 3000

type Trouble = 'refused' | 'none'

const troubleOf = (error: unknown): Trouble =>
  error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none'

/** Reads frame by frame until stopped; tells each code once while it stays in view. */
const watch = async (video: HTMLVideoElement, stop: AbortSignal, onCode: (code: string) => void) => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  const end = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  if (stop.aborted) return end()
  stop.addEventListener('abort', end)
  video.srcObject = stream
  await video.play()
  const read = await pictureReader()
  if (!read) throw new Error('nothing reads codes here')
  let last = { code: '', at: 0 }
  while (!stop.aborted) {
    const code = await read(video).catch(() => null)
    const at = Date.now()
    if (code && (code !== last.code || at - last.at > SAME_MS) && !stop.aborted) onCode(code)
    if (code) last = { code, at }
    await new Promise(resolve => setTimeout(resolve, FRAME_MS))
  }
}

const useWatch = (on: boolean, video: RefObject<HTMLVideoElement | null>, onCode: (code: string) => void) => {
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const tell = useRef(onCode)
  tell.current = onCode
  useEffect(() => {
    if (!on || !video.current) return
    const stop = new AbortController()
    setTrouble(null)
    watch(video.current, stop.signal, code => tell.current(code)).catch((error: unknown) => {
      if (!stop.signal.aborted) setTrouble(troubleOf(error))
      stop.abort()
    })
    return () => stop.abort()
  }, [on, video])
  return trouble
}

/** Reads tickets with the camera of the device. */
export const Camera = ({
  onCode,
  always = false,
}: {
  readonly onCode: (code: string) => void
  /** On from the start, without a way to stop it. */
  readonly always?: boolean
}) => {
  const { camera: words, kiosk } = useDoorWords()
  const awake = useAwake()
  const none = always ? kiosk.noCamera : words.none
  const [on, setOn] = useState(always)
  useWakeLock(on)
  // What reads codes is loaded with the page: at the door there may be no network to load it from.
  useEffect(() => void pictureReader().catch(() => undefined), [])
  const video = useRef<HTMLVideoElement>(null)
  const trouble = useWatch(on, video, onCode)
  if (!awake) return null
  if (!('mediaDevices' in navigator)) return <Notice tone="info">{none}</Notice>
  return (
    <div className="flex flex-col gap-3">
      {trouble ? <Notice tone="danger">{trouble === 'none' ? none : words[trouble]}</Notice> : null}
      {on ? (
        <div className={trouble ? 'hidden' : 'flex flex-col gap-2'}>
          <video ref={video} muted playsInline className="aspect-4/3 w-full rounded-panel bg-black object-cover" />
          <p className="text-center text-muted">{words.hold}</p>
        </div>
      ) : null}
      {always ? null : (
        <Button
          tone={on ? 'plain' : 'primary'}
          size="large"
          onClick={() => {
            readySound()
            setOn(!on)
          }}
        >
          <CameraIcon className="size-5" aria-hidden="true" />
          {on ? words.stop : words.start}
        </Button>
      )}
    </div>
  )
}
