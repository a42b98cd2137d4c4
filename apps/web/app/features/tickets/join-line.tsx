import type { Tier } from '@flow/contracts'
import { Button, SelectField, TextField } from '@flow/ui/components'
import { Form, useNavigation } from 'react-router'
import { useTicketWords } from './words.ts'

/** Fewer are left than one may take: a larger party can wait for all of its places. */
export const isShort = ({ sale, available, maxPerOrder }: Tier): boolean =>
  sale === 'open' && available !== null && available < maxPerOrder

interface LineProps {
  readonly occurrenceId: string
  readonly tiers: readonly Tier[]
}

const LineForm = ({ occurrenceId, tiers, tone }: LineProps & { readonly tone: 'primary' | 'ink' }) => {
  const words = useTicketWords()
  const busy = useNavigation().formData?.get('intent') === 'wait'
  return (
    <>
      <p className="text-muted">{words.waitText}</p>
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="occurrenceId" value={occurrenceId} />
        {tiers.length > 1 ? (
          <SelectField label={words.waitFor} name="tierId" className="min-w-48 grow">
            {tiers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : (
          <input type="hidden" name="tierId" value={tiers[0]?.id ?? ''} />
        )}
        <TextField
          label={words.partySize}
          name="partySize"
          type="number"
          inputMode="numeric"
          min={1}
          max={Math.min(20, Math.max(...tiers.map(({ maxPerOrder }) => maxPerOrder)))}
          defaultValue={1 + Math.min(...tiers.map(({ available }) => available ?? 0))}
          className="w-40"
        />
        <Button type="submit" name="intent" value="wait" tone={tone} busy={busy} className="min-h-12">
          {words.wait}
        </Button>
      </Form>
    </>
  )
}

/** The way to the waitlist: open where all is gone, folded while there is something to take. */
export const JoinLine = ({ why, ...line }: LineProps & { readonly why: 'allGone' | 'someGone' | 'tooFew' }) => {
  const words = useTicketWords()
  const title = { allGone: words.waitTitle, someGone: words.waitForGone, tooFew: words.waitForMore }[why]
  if (why === 'allGone')
    return (
      <section aria-labelledby="wait" className="flex flex-col gap-4 rounded-panel bg-sunken p-5">
        <h2 id="wait" className="text-lead font-semibold">
          {title}
        </h2>
        <LineForm {...line} tone="primary" />
      </section>
    )
  return (
    <details className="rounded-panel border border-line px-5 py-2">
      <summary className="min-h-11 cursor-pointer content-center font-semibold">{title}</summary>
      <div className="flex flex-col gap-4 pt-2 pb-3">
        <LineForm {...line} tone="ink" />
      </div>
    </details>
  )
}
