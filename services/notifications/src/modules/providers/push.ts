import type { SendToDevice } from './fcm.ts'
import type { Outcome, Outgoing, Provider } from './provider.ts'

export interface PushSenders {
  /** Phones. */
  readonly fcm?: SendToDevice
  /** Browsers. */
  readonly web?: SendToDevice
}

type Result = { readonly id: string; readonly outcome: Outcome | 'gone' }

const UNSERVED: Outcome = { status: 'refused', error: 'no provider for this kind of device' }

/** What came of a message to several devices: whoever has it does not get it again. */
const together = (results: readonly Result[]): Outcome => {
  const having = results.filter(({ outcome }) => outcome !== 'gone' && outcome.status === 'accepted')
  const done = having.map(({ id }) => id)
  const goneDevices = results.filter(({ outcome }) => outcome === 'gone').map(({ id }) => id)
  const rest = results.flatMap(({ outcome }) => (outcome === 'gone' || outcome.status === 'accepted' ? [] : [outcome]))
  const again = ['throttled', 'unknown', 'failed'].flatMap(status => rest.filter(one => one.status === status))[0]
  if (again) return { ...again, done } as Outcome
  const [first] = having
  if (first) return { ...(first.outcome as Extract<Outcome, { status: 'accepted' }>), goneDevices }
  return rest[0] ?? { status: 'bounced', error: 'no device is left', goneDevices }
}

/** Push messages to all devices of a person, each by the service of its kind. */
export const pushProvider = ({ fcm, web }: PushSenders, name = 'push'): Provider => {
  const sendOne = async (message: Outgoing): Promise<Outcome> => {
    const results = await Promise.all(
      message.devices.map(async ({ id, platform, token }): Promise<Result> => {
        const send = platform === 'web' ? web : fcm
        return { id, outcome: send ? await send(message, token) : UNSERVED }
      }),
    )
    return together(results)
  }
  return { name, channel: 'push', chunk: 10, confirms: false, send: messages => Promise.all(messages.map(sendOne)) }
}
