import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useMessages } from '../../site/site.ts'
import { type GalleryPicture, stepped } from './gallery-pictures.ts'
import { useDrag } from './use-drag.ts'

const ROUND = 'grid size-12 place-items-center rounded-full border border-line bg-raised text-ink hover:border-ink'

export interface LightboxProps {
  readonly pictures: readonly GalleryPicture[]
  /** Which one is shown. */
  readonly at: number
  readonly title: string
  readonly onMove: (at: number) => void
  /** It is closed already, and the focus is back where it came from. */
  readonly onClose: () => void
}

/** What comes before and after is fetched while one looks. */
const usePrefetch = (pictures: readonly GalleryPicture[], at: number) =>
  useEffect(() => {
    for (const steps of [1, -1]) {
      const next = pictures[stepped(at, steps, pictures.length)]
      if (next) new Image().src = next.url
    }
  }, [pictures, at])

type ShownProps = Pick<LightboxProps, 'pictures' | 'at' | 'title'> & {
  /** How far a finger has drawn the picture aside, in pixels. */
  readonly drawn: number
}

const Shown = ({ pictures, at, title, drawn }: ShownProps) => {
  const { event: words } = useMessages()
  const picture = pictures[at]
  return (
    <figure className="flex min-h-0 flex-1 flex-col items-center justify-center gap-3">
      <img
        key={picture?.url}
        src={picture?.url}
        alt={picture?.alt || words.gallery.nth(at + 1, title)}
        draggable={false}
        style={drawn === 0 ? undefined : { translate: `${drawn}px`, transition: 'none' }}
        className="min-h-0 max-w-full flex-initial animate-appear rounded-small object-contain transition-[translate] duration-200 select-none"
      />
      <figcaption className="min-h-6 max-w-prose px-4 text-center" aria-live="polite">
        {pictures.length > 1 ? (
          <span className="tabular text-muted">{words.gallery.count(at + 1, pictures.length)}</span>
        ) : null}
        {picture?.alt ? <span className="block">{picture.alt}</span> : null}
      </figcaption>
    </figure>
  )
}

/** The pictures of an event, one at a time, over the whole screen: arrows or a finger go on; Escape, or a finger down, closes. */
export const Lightbox = ({ pictures, at, title, onMove, onClose }: LightboxProps) => {
  const { event: words, common } = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Closed while it still stands: the focus goes back to where it came from.
    return () => shown?.close()
  }, [])
  usePrefetch(pictures, at)
  const move = (steps: number) => onMove(stepped(at, steps, pictures.length))
  const keys = (event: KeyboardEvent) => {
    const to = { ArrowRight: stepped(at, 1, pictures.length), ArrowLeft: stepped(at, -1, pictures.length) }
    const next = { ...to, Home: 0, End: pictures.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onMove(next)
  }
  const close = () => dialog.current?.close()
  const { drawn, ...drag } = useDrag(pictures.length > 1 ? move : null, close)
  return (
    <dialog
      ref={dialog}
      aria-label={words.gallery.title(title)}
      onClose={onClose}
      onKeyDown={keys}
      className="m-0 size-full max-h-none max-w-none overflow-hidden overscroll-contain bg-paper p-0 text-ink backdrop:bg-transparent"
    >
      <div
        {...drag}
        className="relative flex size-full flex-col px-3 pt-16 pb-[calc(1rem+env(safe-area-inset-bottom))] sm:px-20"
      >
        <button
          type="button"
          onClick={close}
          aria-label={common.close}
          className={`absolute top-3 right-3 sm:right-4 ${ROUND}`}
        >
          <X className="size-6" aria-hidden="true" />
        </button>
        <Shown pictures={pictures} at={at} title={title} drawn={drawn} />
        {pictures.length > 1 ? (
          <div className="flex justify-center gap-4 pt-3 sm:contents">
            <button
              type="button"
              onClick={() => move(-1)}
              aria-label={words.gallery.previous}
              className={`${ROUND} sm:absolute sm:top-1/2 sm:left-4 sm:-translate-y-1/2`}
            >
              <ChevronLeft className="size-6" aria-hidden="true" />
            </button>
            <button
              type="button"
              onClick={() => move(1)}
              aria-label={words.gallery.next}
              className={`${ROUND} sm:absolute sm:top-1/2 sm:right-4 sm:-translate-y-1/2`}
            >
              <ChevronRight className="size-6" aria-hidden="true" />
            </button>
          </div>
        ) : null}
      </div>
    </dialog>
  )
}
