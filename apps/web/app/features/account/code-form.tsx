import { Button, Notice, TextField } from '@flow/ui/components'
import { useState } from 'react'
import { Form, Link, useNavigation, useSearchParams } from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import { useAwake } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { useAccountWords } from './words.ts'

const linkClass = 'font-semibold text-accent underline underline-offset-4'

/** The second step of signing in: the app's code, or a backup code when the phone is gone. */
export const CodeForm = ({ challenge, refusal }: { readonly challenge: string; readonly refusal?: Refusal }) => {
  const account = useAccountWords()
  const [params] = useSearchParams()
  const [backup, setBackup] = useState(false)
  const awake = useAwake()
  return (
    <Form
      ref={useFaultFocus(refusal)}
      method="post"
      action={`/sign-in/code?${params}`}
      className="flex flex-col gap-5"
      key={backup ? 'backup' : 'app'}
    >
      {refusal && !refusal.faults.code ? <Notice tone="danger">{refusal.message}</Notice> : null}
      <input type="hidden" name="challenge" value={challenge} />
      <TextField
        label={backup ? account.backupCode : account.code}
        hint={backup ? account.backupText : account.codeText}
        name="code"
        autoComplete={backup ? 'off' : 'one-time-code'}
        inputMode={backup ? 'text' : 'numeric'}
        autoCapitalize={backup ? 'characters' : 'none'}
        spellCheck={false}
        maxLength={40}
        autoFocus
        required
        error={refusal?.faults.code}
      />
      <Button type="submit" size="large" busy={useNavigation().state === 'submitting'}>
        {account.goOn}
      </Button>
      <p className="flex flex-col items-start gap-3 text-muted">
        <button type="button" className={linkClass} disabled={!awake} onClick={() => setBackup(!backup)}>
          {backup ? account.useApp : account.useBackup}
        </button>
        <Link to={`/sign-in?${params}`} className={linkClass}>
          {account.backToSignIn}
        </Link>
      </p>
    </Form>
  )
}
