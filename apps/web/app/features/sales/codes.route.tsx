import type { PromoCode, Tier } from '@flow/contracts'
import { formatWhen } from '@flow/ui'
import { Button, buttonClass } from '@flow/ui/components'
import { useEffect, useState } from 'react'
import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { orTrouble, text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useLanguage, useNow } from '../../site/site.ts'
import { type Answer, acting, type Wish } from './act.ts'
import { CodeForm } from './code-fields.tsx'
import { codeOf, codeState } from './code-form.ts'
import { Nothing, Part, Rows, Sign, Told, useMoney } from './parts.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const { api } = context.get(visitContext)
  const id = params.eventId ?? ''
  const [codes, tiers] = await orTrouble(Promise.all([api.promoCodes(id), api.tiers(id)]), 'event')
  return { codes: codes.items, tiers: tiers.items }
}

export const action = acting({
  add: ({ visit, eventId, form }: Wish) => visit.api.addPromoCode(eventId, codeOf(form, text(form, 'timeZone'))),
  end: ({ visit, eventId, form }: Wish) => visit.api.endPromoCode(eventId, text(form, 'codeId')),
})

/** What a code does, for what, and when, in a line. */
const useFacts = (code: PromoCode, tiers: readonly Tier[]): string => {
  const { code: words } = useSalesWords()
  const money = useMoney()
  const now = useNow()
  const language = useLanguage()
  const { timeZone } = useSoldEvent()
  const when = (instant: string) => formatWhen(instant, null, timeZone, now, language)
  const named = tiers.filter(({ id }) => code.tierIds?.includes(id)).map(({ name }) => name)
  const does =
    code.kind === 'percent'
      ? words.off(new Intl.NumberFormat(language, { style: 'percent' }).format((code.percent ?? 0) / 100))
      : code.kind === 'amount' && code.amount
        ? words.off(money(code.amount))
        : words.kinds[code.kind]
  return [
    does,
    named.length > 0 ? words.for(named.join(', ')) : null,
    code.startsAt ? words.since(when(code.startsAt)) : null,
    code.endsAt ? words.until(when(code.endsAt)) : null,
  ]
    .filter(Boolean)
    .join(' · ')
}

const TONES = { open: 'good', notYet: 'accent', ended: 'quiet', usedUp: 'quiet' } as const

const Row = ({ code, tiers }: { readonly code: PromoCode; readonly tiers: readonly Tier[] }) => {
  const all = useSalesWords()
  const { code: words } = all
  const now = useNow()
  const state = codeState(code, now)
  const facts = useFacts(code, tiers)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5">
      <span className="flex min-w-0 grow basis-56 flex-col">
        <span className="tabular font-semibold tracking-wider break-all">{code.code}</span>
        <span className="tabular text-small text-muted">{facts}</span>
      </span>
      <div className="flex basis-full items-center gap-4 md:basis-auto">
        <span className="tabular mr-auto text-small md:text-right">
          {words.uses(code.used, code.maxUses)}
          {code.held > 0 ? <span className="block text-muted">{words.held(code.held)}</span> : null}
        </span>
        <Sign tone={TONES[state]}>{words[state]}</Sign>
        {state === 'ended' ? null : (
          <Form method="post">
            <input type="hidden" name="codeId" value={code.id} />
            <ConfirmButton name="intent" value="end" sure={all.sure} className={buttonClass('plain', 'small')}>
              {words.end}
              <span className="sr-only"> {code.code}</span>
            </ConfirmButton>
          </Form>
        )}
      </div>
    </li>
  )
}

const Codes = () => {
  const words = useSalesWords()
  const { codes, tiers } = useLoaderData<typeof loader>()
  const [open, setOpen] = useState(false)
  const answer = useActionData<Answer>()
  useEffect(() => {
    if (answer?.done) setOpen(false)
  }, [answer])
  const currency = tiers.find(({ price }) => price)?.price?.currency ?? 'EUR'
  return (
    <Part title={words.codeTitle} text={words.codeText}>
      <Told answer={open && answer?.refusal ? undefined : answer} />
      {open ? (
        <CodeForm tiers={tiers} currency={currency} onClose={() => setOpen(false)} />
      ) : (
        <Button tone="ink" className="self-start" onClick={() => setOpen(true)}>
          {words.addCode}
        </Button>
      )}
      {codes.length === 0 ? (
        <Nothing words={words.noCodes} seed="codes" />
      ) : (
        <Rows>
          {codes.map(code => (
            <Row key={code.id} code={code} tiers={tiers} />
          ))}
        </Rows>
      )}
    </Part>
  )
}

export default Codes
