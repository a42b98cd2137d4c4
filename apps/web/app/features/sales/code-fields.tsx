import type { Tier } from '@flow/contracts'
import { Button, Fault, SelectField, TextField } from '@flow/ui/components'
import { useId, useState } from 'react'
import { Form } from 'react-router'
import { Told, useBusy, useRefusal } from './parts.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

const KINDS = ['percent', 'amount', 'free', 'access'] as const

interface ForTiersProps {
  readonly tiers: readonly Tier[]
  readonly required: boolean
  readonly fault: string | undefined
}

const ForTiers = ({ tiers, required, fault }: ForTiersProps) => {
  const { code: words, tier } = useSalesWords()
  const id = useId()
  if (tiers.length === 0) return null
  return (
    <fieldset aria-describedby={fault ? id : undefined}>
      <legend className="font-semibold">{words.tiers}</legend>
      {required ? null : <p className="text-small text-muted">{words.allTiers}</p>}
      <div className="flex flex-wrap gap-x-6">
        {tiers.map(({ id: tierId, name, hidden }) => (
          <label key={tierId} className="flex min-h-11 items-center gap-2.5">
            <input
              type="checkbox"
              name="tierId"
              value={tierId}
              aria-invalid={fault ? true : undefined}
              className="size-5 accent-accent"
            />
            {name}
            {hidden ? <span className="text-small text-muted">{tier.isHidden}</span> : null}
          </label>
        ))}
      </div>
      {fault ? <Fault id={id}>{fault}</Fault> : null}
    </fieldset>
  )
}

interface CodeFormProps {
  readonly tiers: readonly Tier[]
  readonly currency: string
  readonly onClose: () => void
}

/** A new promo code. */
export const CodeForm = ({ tiers, currency, onClose }: CodeFormProps) => {
  const all = useSalesWords()
  const { code: words, tier, optional } = all
  const event = useSoldEvent()
  const [kind, setKind] = useState<string>('percent')
  const busy = useBusy('add')
  const { refused, fault, form } = useRefusal('add')
  const clock = { type: 'datetime-local', note: optional, hint: tier.zone(event.timeZone) } as const
  return (
    <Form ref={form} method="post" className="flex animate-rise flex-col gap-5 rounded-panel bg-sunken/60 p-5">
      <Told answer={refused} />
      <input type="hidden" name="timeZone" value={event.timeZone} />
      <input type="hidden" name="currency" value={currency} />
      <TextField
        label={words.code}
        hint={words.codeHint}
        error={fault('code')}
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
            error={fault('percent')}
            name="percent"
            type="number"
            inputMode="numeric"
            min={1}
            max={100}
            required
          />
        ) : null}
        {kind === 'amount' ? (
          <TextField
            label={`${words.amount} (${currency})`}
            error={fault('amount', 'amount.amount', 'amount.currency')}
            name="amount"
            inputMode="decimal"
            required
          />
        ) : null}
        <TextField
          label={words.maxUses}
          error={fault('maxUses')}
          name="maxUses"
          type="number"
          inputMode="numeric"
          min={1}
          placeholder={tier.noLimit}
        />
      </div>
      <ForTiers tiers={tiers} required={kind === 'access'} fault={fault('tierIds')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...clock} label={words.startsAt} error={fault('startsAt')} name="startsAt" />
        <TextField {...clock} label={words.endsAt} error={fault('endsAt')} name="endsAt" />
      </div>
      <div className="flex gap-2">
        <Button type="submit" name="intent" value="add" tone="ink" busy={busy}>
          {all.save}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {all.cancel}
        </Button>
      </div>
    </Form>
  )
}
