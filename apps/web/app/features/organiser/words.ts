import { organiserMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What organisers read, in their language. */
export const useOrganiserWords = () => organiserMessages[useLanguage()]

/** Why a call out of the house failed, in the reader's language; as it was told where the code is not known. */
export const useFaultWords = () => {
  const { faults } = useOrganiserWords()
  return (code: string | null, told: string | null): string => {
    const status = /^answered_(\d{3})$/.exec(code ?? '')?.[1]
    if (status) return faults.answered(Number(status))
    return (code && faults.codes[code]) || told || code || ''
  }
}
