import { startRegistration, WebAuthnError } from '@simplewebauthn/browser'
import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { useConfirmed } from '../confirm/use-confirmed.tsx'
import type { Done, MakePasskey } from './passkeys-action.ts'

/** Making a passkey: options of the server, the browser's own dialog, and the result sent to the page's action. */
export const useMakePasskey = () => {
  const begun = useConfirmed<MakePasskey | Refusal>()
  const adding = useFetcher<Done | Refusal>()
  const [missed, setMissed] = useState<'cancelled' | 'known'>()
  const handled = useRef<unknown>(undefined)
  const { answer } = begun
  useEffect(() => {
    if (!answer || !('options' in answer) || handled.current === answer) return
    handled.current = answer
    startRegistration({ optionsJSON: answer.options as never }).then(
      credential =>
        adding.submit(
          { intent: 'add', credential: JSON.stringify(credential), label: answer.label },
          { method: 'post' },
        ),
      error =>
        setMissed(
          error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
            ? 'known'
            : 'cancelled',
        ),
    )
  }, [answer, adding.submit])
  const refusal = [answer, adding.data].find(one => one && 'faults' in one) as Refusal | undefined
  return {
    make: (label: string) => {
      setMissed(undefined)
      begun.send({ intent: 'begin', label })
    },
    busy: begun.busy || adding.state !== 'idle',
    added: adding.state === 'idle' && adding.data !== undefined && 'done' in adding.data,
    missed,
    refusal,
    dialog: begun.dialog,
  }
}
