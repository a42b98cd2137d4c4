import { Field, inputClass } from '@flow/ui/components'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useAwake } from '../../site/site.ts'
import { useAccountWords } from './words.ts'

interface PasswordFieldProps {
  readonly label?: string
  readonly name?: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly hint?: string
  readonly error?: string
}

/** A password, which one may look at while typing. */
export const PasswordField = ({ label, name = 'password', autoComplete, hint, error }: PasswordFieldProps) => {
  const account = useAccountWords()
  const [shown, show] = useState(false)
  const awake = useAwake()
  const Icon = shown ? EyeOff : Eye
  return (
    <Field label={label ?? account.password} hint={hint} error={error}>
      {control => (
        <span className="relative">
          <input
            {...control}
            name={name}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            required
            className={`${inputClass} pr-14`}
          />
          {awake ? (
            <button
              type="button"
              onClick={() => show(!shown)}
              aria-label={shown ? account.hidePassword : account.showPassword}
              aria-pressed={shown}
              className="absolute top-0.5 right-0.5 grid size-11 place-items-center rounded-control text-muted hover:text-ink"
            >
              <Icon className="size-5" aria-hidden="true" />
            </button>
          ) : null}
        </span>
      )}
    </Field>
  )
}
