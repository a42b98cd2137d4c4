import { useCallback, useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import type { loader } from './push.route.ts'

/**
 * Whether messages come to this browser: `unknown` until it was asked, `unable` when it or this installation cannot,
 * `off` and `on` as the person wishes, `blocked` when they told the browser never to ask.
 */
export type PushState = 'unknown' | 'unable' | 'off' | 'on' | 'blocked'

const isAble = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const subscriptionHere = async () => (await navigator.serviceWorker.ready).pushManager.getSubscription()

const stateHere = async (): Promise<PushState> => {
  if (!isAble()) return 'unable'
  if (Notification.permission === 'denied') return 'blocked'
  return (await subscriptionHere()) ? 'on' : 'off'
}

const PATH = '/notifications/push'

/** The state of this browser, and how to change it; the browser itself asks the person before it is on. */
export const usePush = () => {
  const [state, setState] = useState<PushState>('unknown')
  const key = useFetcher<typeof loader>()
  const registering = useFetcher()
  const { load } = key
  useEffect(() => void load(PATH), [load])
  const delivers = key.data?.delivers
  useEffect(() => {
    if (delivers === false) setState('unable')
    if (delivers) stateHere().then(setState, () => setState('unable'))
  }, [delivers])

  const publicKey = key.data?.publicKey
  const { submit } = registering
  const turnOn = useCallback(async () => {
    if (!publicKey) return
    if ((await Notification.requestPermission()) !== 'granted') return setState(await stateHere())
    const { pushManager } = await navigator.serviceWorker.ready
    const made = await pushManager
      .subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
      .catch(() => null)
    if (!made) return setState('unable')
    await submit({ subscription: JSON.stringify(made) }, { method: 'post', action: PATH })
    setState('on')
  }, [publicKey, submit])
  const turnOff = useCallback(async () => {
    const known = await subscriptionHere()
    if (known) await submit({ subscription: JSON.stringify(known), off: 'yes' }, { method: 'post', action: PATH })
    await known?.unsubscribe()
    setState('off')
  }, [submit])
  return { state, turnOn, turnOff, busy: registering.state !== 'idle' }
}
