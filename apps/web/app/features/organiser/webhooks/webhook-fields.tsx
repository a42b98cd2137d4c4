import { WEBHOOK_EVENTS } from '@flow/contracts'
import { TextField } from '@flow/ui/components'
import type { Refusal } from '../../../api/problem.ts'
import { useMessages } from '../../../site/site.ts'
import { useOrganiserWords } from '../words.ts'

const USUAL = ['event.published', 'event.updated', 'event.cancelled', 'attendee.registered', 'attendee.cancelled']

interface WebhookFieldsProps {
  readonly webhook?: { readonly url: string; readonly description: string; readonly events: readonly string[] }
  readonly refusal: Refusal | undefined
}

/** Where it is called, what for, and of what it is told. */
export const WebhookFields = ({ webhook, refusal }: WebhookFieldsProps) => {
  const { webhooks: words } = useOrganiserWords()
  const { common } = useMessages()
  const told = webhook?.events ?? USUAL
  return (
    <>
      <TextField
        label={words.url}
        name="url"
        type="url"
        inputMode="url"
        placeholder="https://"
        required
        maxLength={2000}
        defaultValue={webhook?.url}
        error={refusal?.faults.url}
        hint={words.urlHint}
      />
      <TextField
        label={words.description}
        note={common.optional}
        name="description"
        maxLength={200}
        defaultValue={webhook?.description}
        error={refusal?.faults.description}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-semibold">{words.events}</legend>
        {refusal?.faults.events ? <p className="text-small font-medium text-danger">{refusal.faults.events}</p> : null}
        <div className="grid gap-x-8 sm:grid-cols-2">
          {WEBHOOK_EVENTS.map(name => (
            <label key={name} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name="events"
                value={name}
                defaultChecked={told.includes(name)}
                className="size-5 shrink-0"
              />
              {words.eventNames[name]}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
