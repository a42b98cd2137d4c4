import { Button } from '@flow/ui/components'
import { BellRing } from 'lucide-react'
import { useState } from 'react'
import { Panel } from '../settings/panel.tsx'
import { usePush } from './push-browser.ts'
import { useNotificationWords } from './words.ts'

/** Whether this browser shows messages, with a way to change it; nothing where it cannot. */
export const PushPanel = () => {
  const { push } = useNotificationWords()
  const { state, turnOn, turnOff, busy } = usePush()
  if (state === 'unknown' || state === 'unable') return null
  return (
    <Panel title={push.title} text={push.states[state]}>
      {state === 'blocked' ? null : (
        <Button
          type="button"
          tone={state === 'on' ? 'plain' : 'ink'}
          busy={busy}
          className="self-start"
          onClick={state === 'on' ? turnOff : turnOn}
        >
          {state === 'on' ? push.turnOff : push.turnOn}
        </Button>
      )}
    </Panel>
  )
}

const DECLINED = 'flow-push-declined'

const wasDeclined = () => {
  try {
    return localStorage.getItem(DECLINED) !== null
  } catch {
    return false
  }
}
const decline = () => {
  try {
    localStorage.setItem(DECLINED, '1')
  } catch {
    // Then it is offered again another time.
  }
}

/** Offers messages in this browser when there is something to be told of. Who says no is not asked again. */
export const PushOffer = () => {
  const { push } = useNotificationWords()
  const { state, turnOn } = usePush()
  const [answered, setAnswered] = useState(false)
  if (state !== 'off' || answered || wasDeclined()) return null
  return (
    <div className="flex animate-rise flex-wrap items-center gap-x-4 gap-y-2 border-t border-good/25 pt-4">
      <p className="flex min-w-56 flex-1 items-center gap-3">
        <BellRing className="size-5 shrink-0 text-good" aria-hidden="true" />
        {push.offer}
      </p>
      <div className="flex gap-2">
        <Button type="button" size="small" onClick={turnOn}>
          {push.yes}
        </Button>
        <Button
          type="button"
          size="small"
          tone="quiet"
          onClick={() => {
            decline()
            setAnswered(true)
          }}
        >
          {push.no}
        </Button>
      </div>
    </div>
  )
}
