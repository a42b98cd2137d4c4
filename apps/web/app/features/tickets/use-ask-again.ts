import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/** Asks how things stand, every so many milliseconds, while somebody looks at the page. */
export const useAskAgain = (everyMs: number): void => {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void revalidate()
    }
    const timer = setInterval(ask, everyMs)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [everyMs, revalidate])
}
