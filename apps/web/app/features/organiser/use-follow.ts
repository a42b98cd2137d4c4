import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

const LOOK_AGAIN_MS = 2_000

/** Reads the page again and again for as long as something on it is under way. */
export const useFollow = (waits: boolean): void => {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!waits || state !== 'idle') return
    const timer = setTimeout(() => void revalidate(), LOOK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [waits, state, revalidate])
}
