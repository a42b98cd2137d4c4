import type { NewTier, Tier } from '@flow/contracts'
import { formatMoney } from '@flow/ui'
import { Button, Choice, cx, Notice, Skeleton, TextField } from '@flow/ui/components'
import { Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage, useMessages } from '../../site/site.ts'
import { minorUnits, typedAmount } from '../tickets/amounts.ts'
import { useEditorWords } from './editor-words.ts'
import { Section } from './section.tsx'
import { useOwn } from './use-own.ts'

const CURRENCY_OF: Readonly<Record<string, string>> = {
  GB: 'GBP',
  US: 'USD',
  CA: 'CAD',
  CH: 'CHF',
  PL: 'PLN',
  JP: 'JPY',
}

/** What is typed in a ticket's form as a request; a price is typed in whole units, with a comma or a point. */
export const tierOf = (form: FormData, currency: string): NewTier => {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const kind = (['free', 'paid', 'donation'] as const).find(one => one === text('kind')) ?? 'free'
  const priced = text('currency').toUpperCase() || currency
  const amount = kind === 'free' ? 0 : (minorUnits(text('price'), priced) ?? 0)
  const quantity = Number(text('quantity'))
  return {
    name: text('name'),
    kind,
    ...(amount > 0 ? { price: { amount, currency: priced } } : {}),
    ...(quantity > 0 ? { quantity } : {}),
  }
}

/** What this short form does not ask, and a change of a kind of ticket must not lose. */
const rulesOf = ({
  description,
  salesStart,
  salesEnd,
  minPerOrder,
  maxPerOrder,
  maxPerPerson,
  hidden,
  poolId,
  taxRate,
}: Tier): Partial<NewTier> => ({
  description,
  salesStart,
  salesEnd,
  minPerOrder,
  maxPerOrder,
  maxPerPerson,
  hidden,
  poolId,
  taxRate,
})

const icon = 'grid size-11 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink'

const TierForm = ({
  tier,
  currency,
  busy,
  onSave,
}: {
  readonly tier: Tier | null
  readonly currency: string
  readonly busy: boolean
  readonly onSave: (tier: NewTier) => void
}) => {
  const { tickets: words } = useEditorWords()
  const { common } = useMessages()
  const language = useLanguage()
  const [kind, setKind] = useState<string>(tier?.kind ?? 'free')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSave(tierOf(new FormData(event.currentTarget), currency))
  }
  return (
    <form onSubmit={submit} className="flex animate-rise flex-col gap-4 rounded-card bg-sunken/60 p-5">
      <TextField label={words.name} name="name" required maxLength={80} defaultValue={tier?.name} />
      <Choice
        legend={words.kind}
        name="kind"
        value={kind}
        onChange={setKind}
        options={(['free', 'paid', 'donation'] as const).map(value => ({ value, label: words[value] }))}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {kind === 'paid' ? (
          <TextField
            label={words.price}
            name="price"
            inputMode="decimal"
            required
            pattern="[0-9]+([.,][0-9]{1,3})?"
            defaultValue={tier?.price ? typedAmount(tier.price, language) : ''}
          />
        ) : null}
        {kind === 'paid' ? (
          <TextField
            label={words.currency}
            name="currency"
            required
            pattern="[A-Za-z]{3}"
            maxLength={3}
            defaultValue={tier?.price?.currency ?? currency}
          />
        ) : null}
        <TextField
          label={words.quantity}
          note={common.optional}
          name="quantity"
          type="number"
          min={1}
          inputMode="numeric"
          defaultValue={tier?.quantity ?? ''}
        />
      </div>
      <Button type="submit" tone="ink" busy={busy} className="self-start">
        {words.save}
      </Button>
    </form>
  )
}

const TierRow = ({
  tier,
  onEdit,
  onRemove,
}: {
  readonly tier: Tier
  readonly onEdit: () => void
  readonly onRemove: () => void
}) => {
  const { tickets: words } = useEditorWords()
  const language = useLanguage()
  const price =
    tier.kind === 'paid' && tier.price
      ? formatMoney(tier.price.amount, tier.price.currency, language)
      : words[tier.kind]
  return (
    <div className="flex items-center gap-3 rounded-card border border-line px-4 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate font-semibold">{tier.name}</p>
        <p className="tabular text-small text-muted">
          {price} · {tier.quantity === null ? words.unlimited : words.left(tier.quantity)}
        </p>
      </div>
      <button type="button" className={icon} aria-label={words.edit(tier.name)} onClick={onEdit}>
        <Pencil className="size-4.5" aria-hidden="true" />
      </button>
      <button type="button" className={icon} aria-label={words.remove(tier.name)} onClick={onRemove}>
        <Trash2 className="size-4.5" aria-hidden="true" />
      </button>
    </div>
  )
}

/** What one can have for which price. Each change is kept at once. */
export const Tickets = ({ event }: { readonly event: EventDetails }) => {
  const { tickets: words } = useEditorWords()
  const { value, busy, fault, run } = useOwn(() => browserApi.tiers(event.id))
  const [open, setOpen] = useState<string | null>(null)
  const currency = CURRENCY_OF[event.place?.country ?? ''] ?? 'EUR'
  const tiers = value?.items ?? []
  const save = async (typed: NewTier, id: string | null) => {
    const known = tiers.find(tier => tier.id === id)
    const tier = known ? { ...rulesOf(known), ...typed } : typed
    if (await run(() => (id ? browserApi.changeTier(event.id, id, tier) : browserApi.addTier(event.id, tier))))
      setOpen(null)
  }
  return (
    <Section title={words.title} hint={words.hint}>
      {fault ? <Notice tone="danger">{fault}</Notice> : null}
      {value === null && !fault ? <Skeleton className="h-16" /> : null}
      <ul className={cx('flex flex-col gap-3', tiers.length === 0 && 'hidden')}>
        {tiers.map(tier => (
          <li key={tier.id}>
            {open === tier.id ? (
              <TierForm tier={tier} currency={currency} busy={busy} onSave={next => save(next, tier.id)} />
            ) : (
              <TierRow
                tier={tier}
                onEdit={() => setOpen(tier.id)}
                onRemove={() => run(() => browserApi.removeTier(event.id, tier.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <TierForm tier={null} currency={currency} busy={busy} onSave={next => save(next, null)} />
      ) : (
        <Button tone="plain" className="self-start" onClick={() => setOpen('new')}>
          {words.add}
        </Button>
      )}
    </Section>
  )
}
