import { cx } from '@flow/ui/components'
import { Heart } from 'lucide-react'
import { useFetcher, useLocation } from 'react-router'
import { useAwake, useMessages } from '../../site/site.ts'

export interface Likeable {
  readonly id: string
  readonly title: string
  readonly viewer?: { readonly liked: boolean }
}

/** Whether one likes an event: as the form on its way says, else as the last one that arrived, else as the page was told. */
const useLike = (event: Likeable) => {
  const fetcher = useFetcher<{ refused: string | null }>({ key: `like-${event.id}` })
  const sent = fetcher.formData?.get('liked')
  const told = event.viewer?.liked ?? false
  return { fetcher, liked: sent === undefined || sent === null ? told : sent === 'true' }
}

/** A heart to press. It answers at once, and is taken back if the API refuses. */
export const LikeButton = ({
  event,
  className,
  label,
}: {
  readonly event: Likeable
  readonly className?: string
  /** A visible word beside the heart. */
  readonly label?: { readonly like: string; readonly liked: string }
}) => {
  const { common } = useMessages()
  const { fetcher, liked } = useLike(event)
  const awake = useAwake()
  const { pathname, search } = useLocation()
  return (
    <fetcher.Form method="post" action={`/events/${event.id}/like`} className="contents">
      <input type="hidden" name="liked" value={String(!liked)} />
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {awake ? <input type="hidden" name="scripted" value="yes" /> : null}
      <button
        type="submit"
        aria-pressed={liked}
        aria-label={label ? undefined : liked ? common.unlike(event.title) : common.like(event.title)}
        data-liked={liked || undefined}
        className={className}
      >
        <Heart
          className={cx('size-5 transition-transform', liked && 'scale-110 fill-[#e5484d] text-[#e5484d]')}
          aria-hidden="true"
        />
        {label ? (liked ? label.liked : label.like) : null}
      </button>
    </fetcher.Form>
  )
}
