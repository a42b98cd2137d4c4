import type { EventSuggestion } from '@flow/contracts'
import { useEffect, useState } from 'react'
import { laterApi } from '../../api/later.ts'

const PAUSE_MS = 140
const NOTHING: readonly EventSuggestion[] = []

/** What the words typed so far may become: it waits for a pause, and only the last words count. */
export const useSuggestions = (words: string): readonly EventSuggestion[] => {
  const [found, setFound] = useState(NOTHING)
  const asked = words.trim()
  useEffect(() => {
    if (asked.length < 2) {
      setFound(NOTHING)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      laterApi()
        .then(api => api.suggest(asked, stop.signal))
        .then(
          ({ items }) => setFound(items),
          () => stop.signal.aborted || setFound(NOTHING),
        )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked])
  return found
}
