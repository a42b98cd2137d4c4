import type { SaleSettings } from '@flow/contracts'
import { Button, TextArea, TextField } from '@flow/ui/components'
import { type ReactNode, useState } from 'react'
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { FaultOf } from '../../api/problem.ts'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { useLanguage } from '../../site/site.ts'
import { acting, type Wish } from './act.ts'
import { Part, Told, useAnswerTo, useBusy, useRefusal } from './parts.tsx'
import { Questions } from './question-fields.tsx'
import { settingsOf } from './settings-form.ts'
import { useSalesWords } from './words.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const { api } = context.get(visitContext)
  const id = params.eventId ?? ''
  const [settings, tiers] = await orTrouble(Promise.all([api.saleSettings(id), api.tiers(id)]), 'event')
  return { settings, tiers: tiers.items }
}

export const action = acting({
  settings: ({ visit, eventId, form }: Wish) => visit.api.putSaleSettings(eventId, settingsOf(form)),
})

const Tick = ({
  children,
  ...input
}: {
  readonly name: string
  readonly value?: string
  readonly defaultChecked?: boolean
  readonly onTick?: (on: boolean) => void
  readonly children: ReactNode
}) => {
  const { onTick, ...rest } = input
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        {...rest}
        type="checkbox"
        onChange={({ currentTarget }) => onTick?.(currentTarget.checked)}
        className="size-5 accent-accent"
      />
      {children}
    </label>
  )
}

interface SectionProps {
  readonly settings: SaleSettings
  readonly fault: FaultOf
}

const Transfers = ({ settings, fault }: SectionProps) => {
  const words = useSalesWords()
  return (
    <div className="flex flex-col gap-4 border-l-2 border-line pl-4">
      <TextArea
        label={words.bankDetails}
        name="bankDetails"
        error={fault('bankDetails')}
        required
        rows={3}
        maxLength={500}
        defaultValue={settings.bankDetails ?? ''}
      />
      <TextField
        label={words.invoiceDays}
        hint={words.invoiceDaysHint}
        name="invoiceDays"
        error={fault('invoiceDays')}
        type="number"
        inputMode="numeric"
        required
        min={1}
        max={90}
        defaultValue={settings.invoiceDays ?? 14}
        className="max-w-md"
      />
    </div>
  )
}

const Ways = ({ settings, fault }: SectionProps) => {
  const words = useSalesWords()
  const [cancels, setCancels] = useState(settings.selfCancelHours !== null)
  const [transfers, setTransfers] = useState(settings.methods.includes('invoice'))
  return (
    <div className="flex flex-col gap-4">
      <fieldset>
        <legend className="font-semibold">{words.methodsTitle}</legend>
        <p className="text-small text-muted">{words.methodsHint}</p>
        <Tick name="method" value="door" defaultChecked={settings.methods.includes('door')}>
          {words.payDoor}
        </Tick>
        <Tick name="method" value="stripe" defaultChecked={settings.methods.includes('stripe')}>
          {words.payStripe}
        </Tick>
        <Tick name="method" value="invoice" defaultChecked={transfers} onTick={setTransfers}>
          {words.payInvoice}
        </Tick>
      </fieldset>
      {transfers ? <Transfers settings={settings} fault={fault} /> : null}
      <div>
        <Tick name="transfers" defaultChecked={settings.transfers}>
          {words.transfers}
        </Tick>
        <Tick name="selfCancel" defaultChecked={cancels} onTick={setCancels}>
          {words.selfCancel}
        </Tick>
      </div>
      {cancels ? (
        <TextField
          label={words.selfCancelHours}
          name="selfCancelHours"
          error={fault('selfCancelHours')}
          type="number"
          inputMode="numeric"
          min={0}
          max={8760}
          defaultValue={settings.selfCancelHours ?? 24}
          className="max-w-xs"
        />
      ) : null}
    </div>
  )
}

const Receipts = ({ settings, fault }: SectionProps) => {
  const words = useSalesWords()
  const language = useLanguage()
  return (
    <Part title={words.taxTitle}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={words.taxName}
          note={words.optional}
          name="taxName"
          error={fault('taxName')}
          maxLength={40}
          defaultValue={settings.taxName ?? ''}
        />
        <TextField
          label={words.taxRate}
          hint={words.taxHint}
          name="taxRate"
          error={fault('taxRate')}
          inputMode="decimal"
          pattern="\d{1,2}([.,]\d{1,2})?|100"
          defaultValue={new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(settings.taxRate / 100)}
        />
      </div>
      <TextArea
        label={words.seller}
        note={words.optional}
        name="seller"
        error={fault('seller')}
        rows={3}
        maxLength={500}
        defaultValue={settings.seller ?? ''}
      />
    </Part>
  )
}

const Settings = () => {
  const words = useSalesWords()
  const { settings, tiers } = useLoaderData<typeof loader>()
  const busy = useBusy('settings')
  const { fault, form } = useRefusal('settings')
  return (
    <Form ref={form} method="post" className="flex flex-col gap-10">
      <Part title={words.settingsTitle}>
        <Ways settings={settings} fault={fault} />
      </Part>
      <Questions
        key={settings.questions.map(({ key }) => key).join(' ')}
        questions={settings.questions}
        tiers={tiers}
        fault={fault}
      />
      <Receipts settings={settings} fault={fault} />
      <div className="flex flex-col items-start gap-4">
        <Told answer={useAnswerTo('settings')} />
        <Button type="submit" name="intent" value="settings" size="large" busy={busy}>
          {words.save}
        </Button>
      </div>
    </Form>
  )
}

export default Settings
