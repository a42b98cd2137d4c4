import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useWords } from '../preferences/preferences.tsx'
import { controlClass } from './table.tsx'

const TYPING_MS = 250

/** What is looked for; it stands in the address. */
export const useSearched = (): string => useSearchParams()[0].get('q')?.trim() ?? ''

/** Narrows the list once the hand rests. */
export const SearchField = ({ label }: { readonly label: string }) => {
  const { curation } = useWords()
  const q = useSearched()
  const [, setParams] = useSearchParams()
  const [typed, setTyped] = useState(q)
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => setParams(typed.trim() ? { q: typed.trim() } : {}, { replace: true }), TYPING_MS)
    return () => clearTimeout(timer)
  })
  return (
    <input
      type="search"
      aria-label={`${curation.search}: ${label}`}
      placeholder={curation.search}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      className={`${controlClass} w-full max-w-sm`}
    />
  )
}
