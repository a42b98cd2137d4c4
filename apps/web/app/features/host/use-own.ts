import { catalogue } from '@flow/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, fieldFaults, speakProblem } from '../../api/problem.ts'
import { useLanguage } from '../../site/site.ts'

/** A small list that the editor reads and changes by itself, beside the form: tickets, the team. */
export const useOwn = <Value>(read: () => Promise<Value>) => {
  const language = useLanguage()
  const [value, setValue] = useState<Value | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const ask = useRef(read)
  ask.current = read
  const refused = useCallback(
    (error: unknown) => {
      const messages = catalogue(language)
      if (!(error instanceof ApiProblem)) return setFault(messages.errors.fallback)
      setFault(Object.values(fieldFaults(error, messages))[0] ?? speakProblem(error, messages))
    },
    [language],
  )
  const reload = useCallback(() => ask.current().then(setValue), [])
  useEffect(() => {
    reload().catch(refused)
  }, [reload, refused])
  /** Does something and reads the list again. Answers whether it worked. */
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setFault(null)
    try {
      await work()
      await reload()
      return true
    } catch (error) {
      refused(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { value, busy, fault, run }
}
