import type { Pool, Tier } from '@flow/contracts'
import { Button, buttonClass } from '@flow/ui/components'
import { Pencil } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { orTrouble, text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { type Answer, acting, type Wish } from './act.ts'
import { wholeOf } from './form.ts'
import { Part, Rows, Sign, Told, useAnswerTo, useMoney } from './parts.tsx'
import { Pools } from './pools.tsx'
import { TierForm } from './tier-fields.tsx'
import { tierOf } from './tier-form.ts'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const { api } = context.get(visitContext)
  const id = params.eventId ?? ''
  const asked = Promise.all([api.tiers(id), api.pools(id), api.saleSettings(id)])
  const [tiers, pools, { taxRate }] = await orTrouble(asked, 'event')
  return { tiers: tiers.items, pools: pools.items, taxRate }
}

export const action = acting({
  tier: ({ visit: { api }, eventId, form }: Wish) => {
    const tier = tierOf(form, text(form, 'timeZone'))
    const tierId = text(form, 'tierId')
    return tierId ? api.changeTier(eventId, tierId, tier) : api.addTier(eventId, tier)
  },
  'remove-tier': ({ visit, eventId, form }: Wish) => visit.api.removeTier(eventId, text(form, 'tierId')),
  pool: ({ visit: { api }, eventId, form }: Wish) => {
    const pool = { name: text(form, 'name'), capacity: wholeOf(text(form, 'capacity')) ?? 0 }
    const poolId = text(form, 'of')
    return poolId ? api.changePool(eventId, poolId, pool) : api.addPool(eventId, pool)
  },
  'remove-pool': ({ visit, eventId, form }: Wish) => visit.api.removePool(eventId, text(form, 'of')),
})

interface RowProps {
  readonly tier: Tier
  readonly pools: readonly Pool[]
  readonly onEdit: () => void
}

const Row = ({ tier, pools, onEdit }: RowProps) => {
  const all = useSalesWords()
  const { tier: words } = all
  const money = useMoney()
  const pool = pools.find(({ id }) => id === tier.poolId)
  const { available, quantity } = tier
  const facts = [
    tier.kind === 'paid' && tier.price ? money(tier.price) : words.kinds[tier.kind],
    available === null
      ? words.noLimit
      : quantity === null
        ? words.leftOnly(available)
        : words.left(available, quantity),
    pool ? words.shares(pool.name) : null,
    tier.hidden ? words.isHidden : null,
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <span className="flex min-w-0 grow basis-48 flex-col">
        <span className="truncate font-semibold">{tier.name}</span>
        <span className="tabular text-small text-muted">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <Sign tone={tier.sale === 'open' ? 'good' : tier.sale === 'sold_out' ? 'danger' : 'quiet'}>
        {words.sale[tier.sale]}
      </Sign>
      <Form method="post" className="flex items-center">
        <input type="hidden" name="tierId" value={tier.id} />
        <button
          type="button"
          onClick={onEdit}
          aria-label={all.editTier(tier.name)}
          className="grid size-11 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
        >
          <Pencil className="size-4.5" aria-hidden="true" />
        </button>
        <ConfirmButton
          name="intent"
          value="remove-tier"
          sure={all.sure}
          className={buttonClass('quiet', 'small', 'text-muted')}
        >
          {all.remove}
          <span className="sr-only"> {tier.name}</span>
        </ConfirmButton>
      </Form>
    </div>
  )
}

/** Which form is open; it closes once it was kept. */
const useOpen = () => {
  const [open, setOpen] = useState<string | null>(null)
  const answer = useActionData<Answer>()
  useEffect(() => {
    if (answer?.done) setOpen(null)
  }, [answer])
  return [open, setOpen] as const
}

const Tickets = () => {
  const words = useSalesWords()
  const event = useSoldEvent()
  const { tiers, pools, taxRate } = useLoaderData<typeof loader>()
  const [open, setOpen] = useOpen()
  const answer = useAnswerTo('tier', 'remove-tier')
  const currency = tiers.find(({ price }) => price)?.price?.currency ?? 'EUR'
  const form = (tier: Tier | null) => (
    <TierForm
      tier={tier}
      pools={pools}
      event={event}
      currency={currency}
      taxRate={taxRate}
      onClose={() => setOpen(null)}
    />
  )
  return (
    <div className="flex flex-col gap-12">
      <Part title={words.tierTitle} text={words.tierText}>
        <Told answer={open !== null && answer?.refusal ? undefined : answer} />
        {tiers.length > 0 ? (
          <Rows>
            {tiers.map(tier => (
              <li key={tier.id}>
                {open === tier.id ? form(tier) : <Row tier={tier} pools={pools} onEdit={() => setOpen(tier.id)} />}
              </li>
            ))}
          </Rows>
        ) : null}
        {open === 'new' ? (
          form(null)
        ) : (
          <Button tone="plain" className="self-start" onClick={() => setOpen('new')}>
            {words.addTier}
          </Button>
        )}
      </Part>
      <Pools pools={pools} />
    </div>
  )
}

export default Tickets
