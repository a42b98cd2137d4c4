import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSubmit } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import { useAwake } from '../../site/site.ts'

/** Shows a passkey: at once in a dialog of the browser, or when one picks it where the browser fills in names. */
const showPasskey = async (useBrowserAutofill: boolean) => {
  const options = await browserApi.passkeySignInOptions()
  return startAuthentication({ optionsJSON: options as never, useBrowserAutofill })
}

/**
 * Signing in by passkey, where the browser knows them: offered in the name field's own list from the start, and by
 * `ask`. What was shown is sent to the page's action. Until the page is awake they count as known, so that the place is
 * kept and nothing moves under a finger.
 */
export const usePasskeySignIn = () => {
  const submit = useSubmit()
  const awake = useAwake()
  const [missed, setMissed] = useState(false)
  const send = useRef((credential: unknown) => {
    submit({ intent: 'passkey', credential: JSON.stringify(credential) }, { method: 'post' })
  })
  useEffect(() => {
    let left = false
    const offer = async () => {
      if (!(await browserSupportsWebAuthnAutofill()) || left) return
      const credential = await showPasskey(true)
      if (!left) send.current(credential)
    }
    // Nothing was picked, or another way was taken: the form stands as it is.
    offer().catch(() => undefined)
    return () => {
      left = true
      WebAuthnAbortService.cancelCeremony()
    }
  }, [])
  const ask = useCallback(() => {
    setMissed(false)
    showPasskey(false).then(send.current, () => setMissed(true))
  }, [])
  return { awake, supported: !awake || browserSupportsWebAuthn(), missed, ask }
}
