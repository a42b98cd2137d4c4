import { type PointerEvent, useRef, useState, useSyncExternalStore } from 'react'

/** A pull that is longer means it: sideways the next picture, down the end. */
const MEANT_PX = 40
const CLOSE_PX = 90

const followZoom = (tell: () => void) => {
  window.visualViewport?.addEventListener('resize', tell)
  return () => window.visualViewport?.removeEventListener('resize', tell)
}
const isZoomed = () => (window.visualViewport?.scale ?? 1) > 1.01

/**
 * Follows one finger, or the mouse while its button is down; two fingers enlarge, and what is enlarged is the browser's
 * to move about.
 * @param move told how many steps to go; none where there is nothing to go to
 */
export const useDrag = (move: ((steps: number) => void) | null, close: () => void) => {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null)
  const [drawn, draw] = useState(0)
  const zoomed = useSyncExternalStore(followZoom, isZoomed, () => false)
  const end = () => {
    from.current = null
    draw(0)
  }
  return {
    drawn,
    style: { touchAction: zoomed ? 'auto' : 'pinch-zoom' },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { pointerId, isPrimary, button, clientX, clientY, target } = event
      if (!isPrimary) end()
      if (!isPrimary || button !== 0 || zoomed || (target as Element).closest('button')) return
      from.current = { id: pointerId, x: clientX, y: clientY }
      event.currentTarget.setPointerCapture(pointerId)
    },
    onPointerMove: ({ pointerId, clientX }: PointerEvent) => {
      if (move && from.current?.id === pointerId) draw(clientX - from.current.x)
    },
    onPointerUp: ({ pointerId, clientX, clientY }: PointerEvent) => {
      const begun = from.current
      end()
      if (begun?.id !== pointerId) return
      const [right, down] = [clientX - begun.x, clientY - begun.y]
      if (down > CLOSE_PX && down > Math.abs(right)) close()
      else if (Math.abs(right) > MEANT_PX) move?.(right < 0 ? 1 : -1)
    },
    onPointerCancel: end,
  }
}
