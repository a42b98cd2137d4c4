import { TextArea, TextField } from '@flow/ui/components'
import { useTicketWords } from './words.ts'

interface Known {
  readonly name: string
  readonly address: string
  readonly taxId: string | null
}

/** To whom an invoice is made out. */
export const InvoiceFields = ({ to }: { readonly to: Known | null }) => {
  const words = useTicketWords()
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={words.invoiceName}
        name="invoiceName"
        required
        maxLength={200}
        autoComplete="organization"
        defaultValue={to?.name}
      />
      <TextArea
        label={words.invoiceAddress}
        name="invoiceAddress"
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
        maxLength={40}
        autoComplete="off"
        defaultValue={to?.taxId ?? ''}
      />
    </div>
  )
}
