import { Button, buttonClass, Notice } from '@flow/ui/components'
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { CopyButton } from '../copy-button.tsx'
import { Panel } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'

/** The codes as a file that never leaves this machine. */
const useTextFile = (text: string): string | undefined => {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return address
}

/** Shows new backup codes, this once. */
export const BackupCodes = ({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) => {
  const { two } = useSettingsWords().security
  const text = `${codes.join('\n')}\n`
  const file = useTextFile(text)
  // They take the place of a longer page, and so does what comes after them: both are read from the top.
  useEffect(() => {
    scrollTo(0, 0)
    return () => scrollTo(0, 0)
  }, [])
  return (
    <>
      <Notice tone="good">{two.isOn}</Notice>
      <Panel title={two.codesTitle} text={two.codesText}>
        <ul className="grid gap-x-6 gap-y-2 rounded-card bg-sunken p-5 sm:grid-cols-2">
          {codes.map(code => (
            <li key={code}>
              <code data-backup-code className="tabular text-small break-all">
                {code}
              </code>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={text} label={two.copy} />
          <a href={file} download="flow-backup-codes.txt" className={buttonClass('plain')}>
            <Download className="size-4.5" aria-hidden="true" />
            {two.download}
          </a>
          <Button onClick={onKept}>{two.kept}</Button>
        </div>
      </Panel>
    </>
  )
}
