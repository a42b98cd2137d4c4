import { Button, Notice, TextField } from '@flow/ui/components'
import { useFetcher, useSearchParams } from 'react-router'
import { useMessages, useSite } from '../../site/site.ts'
import { useAccountWords } from './words.ts'

/** Asks for the confirmation mail again; says so when it is on its way. */
export const SendAgain = () => {
  const { errors } = useMessages()
  const account = useAccountWords()
  const me = useSite()?.me
  const fetcher = useFetcher<{ sent: boolean }>()
  const sent = useSearchParams()[0].has('sent')
  if (fetcher.data?.sent || sent) return <Notice tone="good">{account.sentAgain}</Notice>
  return (
    <fetcher.Form method="post" action="/verify-email/again" className="flex flex-col gap-5">
      {fetcher.data ? <Notice tone="danger">{errors.fallback}</Notice> : null}
      {me ? null : <TextField label={account.email} name="email" type="email" autoComplete="email" required />}
      <Button type="submit" size="large" busy={fetcher.state !== 'idle'}>
        {account.sendAgain}
      </Button>
    </fetcher.Form>
  )
}
