import { Button, Choice, Field, inputClass, Notice, SelectField, TextField } from '@flow/ui/components'
import { useState } from 'react'
import { Form, useNavigation } from 'react-router'
import { useAwake } from '../../../site/site.ts'
import { useFaultFocus } from '../../../site/use-fault-focus.ts'
import { Panel } from '../../settings/panel.tsx'
import { useOrganiserWords } from '../words.ts'
import { ImportPreview } from './import-preview.tsx'
import type { ImportAnswer } from './imports-action.ts'

const HOURS = ['1', '6', '24', '168'] as const
const FILES = '.ics,.ical,.csv,.tsv,.json,.jsonld,.html,text/calendar,text/csv,application/json'

type From = 'address' | 'file'

const Address = ({ fault }: { readonly fault: string | undefined }) => {
  const { imports: words } = useOrganiserWords()
  return (
    <TextField
      label={words.address}
      name="url"
      type="url"
      inputMode="url"
      placeholder="https://"
      required
      maxLength={2000}
      error={fault}
      hint={words.addressHint}
    />
  )
}

const File = ({ fault }: { readonly fault: string | undefined }) => {
  const { imports: words } = useOrganiserWords()
  return (
    <Field label={words.file} hint={words.fileHint} error={fault}>
      {control => (
        <input
          {...control}
          type="file"
          name="file"
          required
          accept={FILES}
          className={`${inputClass} py-2.5 file:mr-4 file:rounded-full file:border-0 file:bg-sunken file:px-4 file:py-1 file:font-semibold file:text-ink`}
        />
      )}
    </Field>
  )
}

const Options = ({ from }: { readonly from: From }) => {
  const { imports: words } = useOrganiserWords()
  return (
    <div className="grid items-end gap-x-8 gap-y-4 sm:grid-cols-2">
      {from === 'address' ? (
        <SelectField label={words.howOften} name="everyHours" defaultValue="6">
          {HOURS.map(hours => (
            <option key={hours} value={hours}>
              {words.every[hours]}
            </option>
          ))}
        </SelectField>
      ) : null}
      <label className="flex min-h-12 cursor-pointer items-center gap-3">
        <input type="checkbox" name="publish" className="size-5 shrink-0" />
        {words.publish}
      </label>
    </div>
  )
}

/** Names an address or a file, shows what would come of it, and brings it in. */
export const AddImport = ({ answer }: { readonly answer: ImportAnswer | undefined }) => {
  const { imports: words } = useOrganiserWords()
  const awake = useAwake()
  const { formData, state } = useNavigation()
  const [from, setFrom] = useState<From>('address')
  const intent = state === 'idle' ? null : formData?.get('intent')
  const refusal = answer && 'faults' in answer ? answer : undefined
  const fault = refusal?.faults.url ?? refusal?.faults.source
  return (
    <Panel title={words.add} text={words.addText}>
      {awake ? (
        <Choice
          legend={words.from}
          legendHidden
          name="from"
          value={from}
          onChange={value => setFrom(value as From)}
          options={(['address', 'file'] as const).map(value => ({ value, label: words.froms[value] }))}
        />
      ) : null}
      <Form
        ref={useFaultFocus(refusal)}
        method="post"
        encType="multipart/form-data"
        preventScrollReset
        className="flex max-w-2xl flex-col gap-5"
      >
        {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
        {from === 'address' ? <Address fault={fault} /> : <File fault={fault} />}
        <Options from={from} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="preview" tone="plain" size="large" busy={intent === 'preview'}>
            {words.look}
          </Button>
          <Button type="submit" name="intent" value="begin" size="large" busy={intent === 'begin'}>
            {words.begin[from]}
          </Button>
        </div>
      </Form>
      {answer && 'preview' in answer ? <ImportPreview preview={answer.preview} /> : null}
    </Panel>
  )
}
