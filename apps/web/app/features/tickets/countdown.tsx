import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { useTicketWords } from './words.ts'

const SECOND_MS = 1000

/** "9:05". */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** Seconds left, second by second; at the end the page asks how things stand. */
const useSecondsLeft = (until: string, startedAt: string): number => {
  const [now, setNow] = useState(() => Date.parse(startedAt))
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, SECOND_MS)
    const end = setTimeout(() => void revalidate(), Math.max(0, Date.parse(until) - Date.now()) + SECOND_MS)
    return () => {
      clearInterval(timer)
      clearTimeout(end)
    }
  }, [until, revalidate])
  return Math.max(0, Math.ceil((Date.parse(until) - now) / SECOND_MS))
}

/** How long the tickets are still kept. Screen readers hear it once, not every second. */
export const Countdown = ({ until, now }: { readonly until: string; readonly now: string }) => {
  const words = useTicketWords()
  const seconds = useSecondsLeft(until, now)
  return (
    <p
      role="timer"
      className={`tabular rounded-control px-4 py-3 font-semibold ${seconds < 120 ? 'bg-danger-soft text-danger' : 'bg-accent-soft'}`}
    >
      {words.timeLeft(clockOf(seconds))}
    </p>
  )
}
