import { TextArea, TextField } from '@flow/ui/components'
import type { FaultOf } from '../../api/problem.ts'
import { useTicketWords } from './words.ts'

interface Known {
  readonly name: string
  readonly address: string
  readonly taxId: string | null
}

/** To whom an invoice is made out. */
export const InvoiceFields = ({ to, fault }: { readonly to: Known | null; readonly fault: FaultOf }) => {
  const words = useTicketWords()
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={words.invoiceName}
        name="invoiceName"
        error={fault('name')}
        required
        maxLength={200}
        autoComplete="organization"
        defaultValue={to?.name}
      />
      <TextArea
        label={words.invoiceAddress}
        name="invoiceAddress"
        error={fault('address')}
        required
        rows={3}
        maxLength={500}
        autoComplete="street-address"
        defaultValue={to?.address}
      />
      <TextField
        label={words.invoiceTaxId}
        note={words.optional}
        name="invoiceTaxId"
        error={fault('taxId')}
        maxLength={40}
        autoComplete="off"
        defaultValue={to?.taxId ?? ''}
      />
    </div>
  )
}
