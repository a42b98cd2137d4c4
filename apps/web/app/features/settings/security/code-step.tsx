import { Button, TextField } from '@flow/ui/components'
import type { useFetcher } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import type { Codes } from './two-factor-action.ts'

interface CodeStepProps {
  readonly fetcher: ReturnType<typeof useFetcher<Codes | Refusal>>
  readonly intent: 'enable' | 'codes' | 'disable'
  readonly label: string
  readonly submit: string
  readonly fault: string | undefined
  readonly danger?: boolean
}

/** One field for a code, and what it is for. */
export const CodeStep = ({ fetcher, intent, label, submit, fault, danger }: CodeStepProps) => (
  <fetcher.Form method="post" className="flex max-w-md flex-col gap-4">
    <TextField
      label={label}
      name="code"
      autoComplete="one-time-code"
      inputMode={intent === 'enable' ? 'numeric' : 'text'}
      autoCapitalize="characters"
      spellCheck={false}
      minLength={6}
      maxLength={40}
      required
      error={fault}
    />
    <Button
      type="submit"
      name="intent"
      value={intent}
      tone={danger ? 'danger' : 'primary'}
      size="large"
      busy={fetcher.state !== 'idle'}
      className="self-start"
    >
      {submit}
    </Button>
  </fetcher.Form>
)
