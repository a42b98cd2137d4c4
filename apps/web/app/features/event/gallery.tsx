import { cx } from '@flow/ui/components'
import { Images } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'
import { CoverImage } from './cover-image.tsx'
import { type GalleryPicture, galleryOf } from './gallery-pictures.ts'
import type { LightboxProps } from './lightbox.tsx'

/** So many small pictures stand below the cover; the last of them says how many more there are. */
const IN_A_ROW = 4

interface OpenerProps {
  readonly picture: GalleryPicture
  readonly label: string
  readonly onOpen: () => void
  readonly className: string
  readonly children: ReactNode
}

/** Leads to the picture itself; once the page lives it opens the gallery there. */
const Opener = ({ picture, label, onOpen, className, children }: OpenerProps) => {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <a href={picture.url} aria-label={label} aria-haspopup="dialog" onClick={open} className={className}>
      {children}
    </a>
  )
}

const ADDRESS = /^#picture-(\d+)$/

/**
 * Which picture is shown large stands in the address, behind the '#': so the way back closes it, and it can be passed on.
 * What shows it comes when it is asked for; where it cannot come, the picture itself does.
 */
const useLarge = (pictures: readonly GalleryPicture[]) => {
  const { hash, search, state } = useLocation()
  const navigate = useNavigate()
  const [Lightbox, setLightbox] = useState<((props: LightboxProps) => ReactNode) | null>(null)
  const [opened, setOpened] = useState(0)
  const nth = Number(ADDRESS.exec(hash)?.[1] ?? 0)
  const picture = pictures[nth - 1]
  const url = picture?.url
  useEffect(() => {
    if (!url) return
    import('./lightbox.tsx').then(
      module => setLightbox(() => module.Lightbox),
      () => window.location.replace(url),
    )
  }, [url])
  const show = (at: number, options: { readonly replace: boolean }) =>
    void navigate(
      { search, hash: `picture-${at + 1}` },
      { ...options, state: { shown: true }, preventScrollReset: true },
    )
  // Whoever opens it again before the way back is done finds the same picture in the address: it must open anew.
  const openAt = (at: number) => {
    setOpened(opened + 1)
    show(at, { replace: false })
  }
  const close = () => {
    if ((state as { shown?: boolean } | null)?.shown) void navigate(-1)
    else void navigate({ search, hash: '' }, { replace: true, preventScrollReset: true })
  }
  return { Lightbox, at: picture ? nth - 1 : null, opened, openAt, show, close }
}

/** The cover of an event, and below it its other pictures; pressing one shows it large. */
export const Gallery = ({ event }: { readonly event: EventDetails }) => {
  const { event: words } = useMessages()
  const pictures = galleryOf(event)
  const { Lightbox, at, opened, openAt, show, close } = useLarge(pictures)
  const open = (nth: number) => () => openAt(nth)
  const [first, ...others] = pictures
  const hidden = others.length - IN_A_ROW
  const isLast = (index: number) => hidden > 0 && index === IN_A_ROW - 1
  const label = (nth: number) => words.gallery.open(nth, pictures.length)
  const cover = (
    <CoverImage
      event={event}
      eager
      travels
      alt={first?.alt}
      className={cx('aspect-3/2 md:rounded-panel', event.status === 'cancelled' && 'grayscale')}
    />
  )
  return (
    <div className="order-first flex min-w-0 flex-col gap-2 self-start lg:sticky lg:top-26 lg:order-last">
      {first ? (
        <Opener
          picture={first}
          label={label(1)}
          onOpen={open(0)}
          className="relative block cursor-zoom-in md:rounded-panel"
        >
          {cover}
          {pictures.length > 1 ? (
            <span className="tabular absolute right-3 bottom-3 flex items-center gap-1.5 rounded-full bg-paper/95 px-3 py-1 text-small font-semibold text-ink shadow-low">
              <Images className="size-4" aria-hidden="true" />
              {pictures.length}
            </span>
          ) : null}
        </Opener>
      ) : (
        cover
      )}
      {others.length > 0 ? (
        <ul aria-label={words.gallery.title(event.title)} className="grid grid-cols-4 gap-2 px-4 md:px-0">
          {others.slice(0, IN_A_ROW).map((picture, index) => (
            <li key={picture.url}>
              <Opener
                picture={picture}
                label={isLast(index) ? `${label(index + 2)} (+${hidden})` : label(index + 2)}
                onOpen={open(index + 1)}
                className="relative block aspect-square cursor-zoom-in overflow-hidden rounded-control bg-sunken"
              >
                <img
                  src={picture.url}
                  alt=""
                  width={300}
                  height={300}
                  loading="lazy"
                  decoding="async"
                  className="size-full object-cover"
                />
                {isLast(index) ? (
                  <span className="tabular absolute inset-0 grid place-items-center bg-paper/80 text-title font-semibold text-ink">
                    +{hidden}
                  </span>
                ) : null}
              </Opener>
            </li>
          ))}
        </ul>
      ) : null}
      {Lightbox && at !== null ? (
        <Lightbox
          key={opened}
          pictures={pictures}
          at={at}
          title={event.title}
          onMove={nth => show(nth, { replace: true })}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
