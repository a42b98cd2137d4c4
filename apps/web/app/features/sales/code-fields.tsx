import type { Tier } from '@flow/contracts'
import { Button, SelectField, TextField } from '@flow/ui/components'
import { useState } from 'react'
import { Form } from 'react-router'
import { useBusy } from './parts.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

const KINDS = ['percent', 'amount', 'free', 'access'] as const

const ForTiers = ({ tiers, required }: { readonly tiers: readonly Tier[]; readonly required: boolean }) => {
  const { code: words } = useSalesWords()
  if (tiers.length === 0) return null
  return (
    <fieldset>
      <legend className="font-semibold">{words.tiers}</legend>
      {required ? null : <p className="text-small text-muted">{words.allTiers}</p>}
      <div className="flex flex-wrap gap-x-6">
        {tiers.map(({ id, name }) => (
          <label key={id} className="flex min-h-11 items-center gap-2.5">
            <input type="checkbox" name="tierId" value={id} className="size-5 accent-accent" />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A new promo code. */
export const CodeForm = ({ tiers, currency }: { readonly tiers: readonly Tier[]; readonly currency: string }) => {
  const all = useSalesWords()
  const { code: words, tier, optional } = all
  const event = useSoldEvent()
  const [kind, setKind] = useState<string>('percent')
  const busy = useBusy('add')
  const clock = { type: 'datetime-local', note: optional, hint: tier.zone(event.timeZone) } as const
  return (
    <Form method="post" className="flex animate-rise flex-col gap-5 rounded-panel bg-sunken/60 p-5">
      <input type="hidden" name="timeZone" value={event.timeZone} />
      <input type="hidden" name="currency" value={currency} />
      <TextField
        label={words.code}
        hint={words.codeHint}
        name="code"
        required
        pattern="[A-Za-z0-9][A-Za-z0-9_\-]{1,39}"
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        className="max-w-md"
      />
      <SelectField
        label={words.kind}
        name="kind"
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
        className="max-w-md"
      >
        {KINDS.map(value => (
          <option key={value} value={value}>
            {words.kinds[value]}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-4 sm:grid-cols-2">
        {kind === 'percent' ? (
          <TextField
            label={words.percent}
            name="percent"
            type="number"
            inputMode="numeric"
            min={1}
            max={100}
            required
          />
        ) : null}
        {kind === 'amount' ? (
          <TextField label={`${words.amount} (${currency})`} name="amount" inputMode="decimal" required />
        ) : null}
        <TextField
          label={words.maxUses}
          name="maxUses"
          type="number"
          inputMode="numeric"
          min={1}
          placeholder={tier.noLimit}
        />
      </div>
      <ForTiers tiers={tiers} required={kind === 'access'} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...clock} label={words.startsAt} name="startsAt" />
        <TextField {...clock} label={words.endsAt} name="endsAt" />
      </div>
      <Button type="submit" name="intent" value="add" tone="ink" busy={busy} className="self-start">
        {all.save}
      </Button>
    </Form>
  )
}
