import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'

const SECOND_MS = 1000

const two = (count: number) => String(count).padStart(2, '0')

/** "9:05", "1:59:30". */
export const clockOf = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = two(Math.floor(seconds % 60))
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

/**
 * Seconds left, second by second, counted from when the page was made: a device's own clock may be wrong. At the end
 * the page asks how things stand, until something has become of it.
 */
const useSecondsLeft = (until: string, madeAt: string): number => {
  const length = Date.parse(until) - Date.parse(madeAt)
  const [left, setLeft] = useState(length)
  const { revalidate } = useRevalidator()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page made anew counts anew, also where no time is left.
  useEffect(() => {
    const end = Date.now() + length
    const tick = () => {
      const rest = end - Date.now()
      setLeft(rest)
      if (rest > -SECOND_MS) return
      clearInterval(timer)
      void revalidate()
    }
    setLeft(length)
    const timer = setInterval(tick, SECOND_MS)
    return () => clearInterval(timer)
  }, [length, madeAt, revalidate])
  return Math.max(0, Math.ceil(left / SECOND_MS))
}

interface CountdownProps {
  readonly until: string
  /** When the page was made, so that server and browser begin with the same clock. */
  readonly now: string
  readonly say: (clock: string) => string
}

/** How long something is still kept. Screen readers hear it once, not every second. */
export const Countdown = ({ until, now, say }: CountdownProps) => {
  const seconds = useSecondsLeft(until, now)
  return (
    <p
      role="timer"
      className={`tabular rounded-control px-4 py-3 font-semibold ${seconds < 120 ? 'bg-danger-soft text-danger' : 'bg-accent-soft'}`}
    >
      {say(clockOf(seconds))}
    </p>
  )
}
