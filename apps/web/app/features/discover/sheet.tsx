import { cx } from '@flow/ui/components'
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useDiscoverWords } from './words.ts'

const FLICK_PX = 24

/** A sheet over the map: a strip that shows how many there are, half of the screen, or all of it. */
const HEIGHTS = ['h-24', 'h-[52%]', 'h-[calc(100%-0.5rem)]'] as const

interface SheetProps {
  readonly map: ReactNode
  readonly count: number
  readonly hasMore: boolean
  readonly children: ReactNode
}

export const Sheet = ({ map, count, hasMore, children }: SheetProps) => {
  const discover = useDiscoverWords()
  const [level, setLevel] = useState(1)
  const pressedAt = useRef<number | null>(null)
  const release = (event: PointerEvent) => {
    const moved = event.clientY - (pressedAt.current ?? event.clientY)
    pressedAt.current = null
    if (moved < -FLICK_PX) setLevel(Math.min(2, level + 1))
    else if (moved > FLICK_PX) setLevel(Math.max(0, level - 1))
    else setLevel(level === 0 ? 1 : 0)
  }
  return (
    <div className="relative h-[calc(100dvh-4rem-3.8rem-env(safe-area-inset-bottom))] overflow-hidden">
      <h1 className="sr-only">{discover.mapLabel}</h1>
      <div className="absolute inset-0">{map}</div>
      <div
        className={cx(
          'absolute inset-x-0 bottom-0 z-20 flex flex-col rounded-t-panel bg-paper shadow-float transition-[height] duration-250',
          HEIGHTS[level],
        )}
      >
        <button
          type="button"
          aria-expanded={level > 0}
          aria-label={level > 0 ? discover.closeSheet : discover.openSheet}
          onPointerDown={event => {
            pressedAt.current = event.clientY
            event.currentTarget.setPointerCapture(event.pointerId)
          }}
          onPointerUp={release}
          onClick={event => event.detail === 0 && setLevel(level === 0 ? 1 : 0)}
          className="flex h-11 shrink-0 touch-none items-center justify-center"
        >
          <span className="h-1.5 w-11 rounded-full bg-line-strong/60" />
        </button>
        <p className="px-4 pb-2 font-semibold">
          {hasMore ? discover.manyFound(count) : discover.found(count, String(count))}
        </p>
        <div className={cx('flex-1 overscroll-contain px-4 pb-6', level > 0 ? 'overflow-y-auto' : 'overflow-hidden')}>
          {children}
        </div>
      </div>
    </div>
  )
}
