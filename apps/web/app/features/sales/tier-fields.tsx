import type { Pool, Tier } from '@flow/contracts'
import { wallClockInput } from '@flow/ui'
import { Button, Choice, SelectField, TextField } from '@flow/ui/components'
import { useState } from 'react'
import { Form } from 'react-router'
import type { FaultOf } from '../../api/problem.ts'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage } from '../../site/site.ts'
import { typedAmount } from '../tickets/amounts.ts'
import { Told, useBusy, useRefusal } from './parts.tsx'
import { useSalesWords } from './words.ts'

interface Faulty {
  readonly fault: FaultOf
}

interface TierFormProps {
  readonly tier: Tier | null
  readonly pools: readonly Pool[]
  readonly event: EventDetails
  readonly currency: string
  readonly onClose: () => void
  /** Of the event, hundredths of a percent. */
  readonly taxRate: number
}

type PriceProps = Pick<TierFormProps, 'tier' | 'currency' | 'taxRate'> & Faulty & { readonly kind: string }

const Price = ({ tier, currency, taxRate, kind, fault }: PriceProps) => {
  const { tier: words, optional } = useSalesWords()
  const language = useLanguage()
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false })
  const own = tier?.taxRate ?? null
  if (kind === 'free') return null
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        label={kind === 'paid' ? words.price : words.suggested}
        note={kind === 'paid' ? undefined : optional}
        name="price"
        error={fault('price', 'price.amount')}
        inputMode="decimal"
        required={kind === 'paid'}
        pattern="\d+([.,]\d{1,3})?"
        defaultValue={tier?.price ? typedAmount(tier.price, language) : ''}
      />
      <TextField
        label={words.currency}
        name="currency"
        error={fault('price.currency')}
        required
        pattern="[A-Za-z]{3}"
        maxLength={3}
        autoCapitalize="characters"
        defaultValue={tier?.price?.currency ?? currency}
      />
      <TextField
        label={words.taxRate}
        note={optional}
        name="taxRate"
        error={fault('taxRate')}
        inputMode="decimal"
        pattern="\d{1,2}([.,]\d{1,2})?|100"
        placeholder={words.taxAsEvent(percent.format(taxRate / 100))}
        defaultValue={own === null ? '' : percent.format(own / 100)}
      />
    </div>
  )
}

const Limits = ({ tier, pools, fault }: Pick<TierFormProps, 'tier' | 'pools'> & Faulty) => {
  const { tier: words, optional } = useSalesWords()
  const number = { type: 'number', inputMode: 'numeric', min: 1 } as const
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          {...number}
          label={words.quantity}
          name="quantity"
          error={fault('quantity')}
          placeholder={words.noLimit}
          defaultValue={tier?.quantity ?? ''}
        />
        <TextField
          {...number}
          label={words.minPerOrder}
          name="minPerOrder"
          error={fault('minPerOrder')}
          max={100}
          defaultValue={tier?.minPerOrder ?? 1}
        />
        <TextField
          {...number}
          label={words.maxPerOrder}
          name="maxPerOrder"
          error={fault('maxPerOrder')}
          max={100}
          defaultValue={tier?.maxPerOrder ?? 10}
        />
        <TextField
          {...number}
          label={words.maxPerPerson}
          name="maxPerPerson"
          error={fault('maxPerPerson')}
          max={1000}
          placeholder={words.noLimit}
          defaultValue={tier?.maxPerPerson ?? ''}
        />
      </div>
      {pools.length > 0 ? (
        <SelectField
          label={words.pool}
          note={optional}
          name="poolId"
          error={fault('poolId')}
          defaultValue={tier?.poolId ?? ''}
        >
          <option value="">{words.noPool}</option>
          {pools.map(({ id, name, capacity }) => (
            <option key={id} value={id}>
              {name} ({capacity})
            </option>
          ))}
        </SelectField>
      ) : null}
    </>
  )
}

const Window = ({ tier, event, fault }: Pick<TierFormProps, 'tier' | 'event'> & Faulty) => {
  const { tier: words, optional } = useSalesWords()
  const clock = (instant: string | null | undefined) =>
    instant ? wallClockInput(new Date(instant), event.timeZone) : ''
  const fields = { type: 'datetime-local', note: optional, hint: words.zone(event.timeZone) } as const
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        {...fields}
        label={words.salesStart}
        name="salesStart"
        error={fault('salesStart')}
        defaultValue={clock(tier?.salesStart)}
      />
      <TextField
        {...fields}
        label={words.salesEnd}
        name="salesEnd"
        error={fault('salesEnd')}
        defaultValue={clock(tier?.salesEnd)}
      />
    </div>
  )
}

/** One kind of ticket: its price, how many, when, for whom. */
export const TierForm = ({ tier, pools, event, currency, taxRate, onClose }: TierFormProps) => {
  const all = useSalesWords()
  const { tier: words, optional } = all
  const [kind, setKind] = useState<string>(tier?.kind ?? 'free')
  const busy = useBusy('tier')
  const { refused, fault, form } = useRefusal('tier')
  return (
    <Form ref={form} method="post" className="flex animate-rise flex-col gap-5 rounded-panel bg-sunken/60 p-5">
      <Told answer={refused} />
      <input type="hidden" name="tierId" value={tier?.id ?? ''} />
      <input type="hidden" name="timeZone" value={event.timeZone} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={words.name}
          name="name"
          required
          maxLength={80}
          error={fault('name')}
          defaultValue={tier?.name}
        />
        <TextField
          label={words.description}
          note={optional}
          name="description"
          maxLength={500}
          error={fault('description')}
          defaultValue={tier?.description}
        />
      </div>
      <Choice
        legend={words.kind}
        name="kind"
        value={kind}
        onChange={setKind}
        options={(['free', 'paid', 'donation'] as const).map(value => ({ value, label: words.kinds[value] }))}
      />
      <Price tier={tier} currency={currency} taxRate={taxRate} kind={kind} fault={fault} />
      <Limits tier={tier} pools={pools} fault={fault} />
      <Window tier={tier} event={event} fault={fault} />
      <label className="flex min-h-11 items-center gap-3 font-medium">
        <input type="checkbox" name="hidden" defaultChecked={tier?.hidden} className="size-5 accent-accent" />
        {words.hidden}
      </label>
      <div className="flex gap-2">
        <Button type="submit" name="intent" value="tier" tone="ink" busy={busy}>
          {all.save}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {all.cancel}
        </Button>
      </div>
    </Form>
  )
}
