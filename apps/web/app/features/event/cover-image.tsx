import { coverPath } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { useState } from 'react'

interface CoverSubject {
  readonly id: string
  readonly category: string
  readonly imageUrl?: string | null
}

/**
 * An event's picture, in a frame that keeps its place while it comes. A photograph that does not come is replaced by
 * the drawn cover.
 */
export const CoverImage = ({
  event,
  className,
  eager,
  alt = '',
  travels,
}: {
  readonly event: CoverSubject
  readonly className?: string
  readonly eager?: boolean
  readonly alt?: string
  /** The picture that goes over from the list to the page and back. */
  readonly travels?: boolean
}) => {
  const [broken, setBroken] = useState(false)
  const drawn = coverPath(event)
  return (
    <div
      className={cx('overflow-hidden bg-sunken', className)}
      style={travels ? { viewTransitionName: 'cover' } : undefined}
    >
      <img
        src={broken || !event.imageUrl ? drawn : event.imageUrl}
        alt={alt}
        width={1200}
        height={800}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        fetchPriority={eager ? 'high' : undefined}
        onError={() => setBroken(true)}
        className="size-full object-cover"
      />
    </div>
  )
}
