import { Button } from '@flow/ui/components'
import { type ReactNode, useState } from 'react'
import { Link, useFetcher } from 'react-router'
import { PasswordField } from '../../account/password-field.tsx'
import { Modal } from '../modal.tsx'
import { useSettingsWords } from '../words.ts'
import type { Proof } from './proof.ts'

interface ConfirmDialogProps {
  readonly wrong: boolean
  readonly busy: boolean
  readonly onPassword: (password: string) => void
  readonly onClose: () => void
}

const ConfirmDialog = ({ wrong, busy, onPassword, onClose }: ConfirmDialogProps) => {
  const { confirm } = useSettingsWords().settings
  return (
    <Modal title={confirm.title} onClose={onClose}>
      <p className="text-muted">{confirm.text}</p>
      <form
        className="flex flex-col gap-5"
        onSubmit={event => {
          event.preventDefault()
          onPassword(String(new FormData(event.currentTarget).get('password') ?? ''))
        }}
      >
        <PasswordField autoComplete="current-password" error={wrong && !busy ? confirm.wrong : undefined} />
        <Button type="submit" size="large" busy={busy}>
          {confirm.go}
        </Button>
        <Link to="/forgot-password" className="text-small font-semibold text-accent underline underline-offset-4">
          {confirm.noPassword}
        </Link>
      </form>
    </Modal>
  )
}

export interface Confirmed<Answer> {
  /** Sends fields to the page's action; where it wants a proof, the password is asked for and they are sent again. */
  readonly send: (fields: Readonly<Record<string, string>>) => void
  readonly answer: Answer | undefined
  readonly busy: boolean
  /** To be shown by the page; nothing most of the time. */
  readonly dialog: ReactNode
}

/** For what a stranger at an open laptop must not do. */
export const useConfirmed = <Answer extends object>(): Confirmed<Answer> => {
  const fetcher = useFetcher<Answer | Proof>()
  const [asked, setAsked] = useState<Readonly<Record<string, string>>>()
  const data = fetcher.data as Answer | Proof | undefined
  const proof = data && 'proof' in data ? (data as Proof).proof : undefined
  const busy = fetcher.state !== 'idle'
  const post = (fields: Readonly<Record<string, string>>) => void fetcher.submit({ ...fields }, { method: 'post' })
  return {
    send: fields => {
      setAsked(fields)
      post(fields)
    },
    answer: proof ? undefined : (data as Answer | undefined),
    busy,
    dialog:
      asked && proof ? (
        <ConfirmDialog
          wrong={proof === 'wrong'}
          busy={busy}
          onPassword={password => post({ ...asked, password })}
          onClose={() => setAsked(undefined)}
        />
      ) : null,
  }
}
