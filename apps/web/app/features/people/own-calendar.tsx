import { Button, buttonClass, Notice } from '@flow/ui/components'
import { CalendarPlus } from 'lucide-react'
import type { ActionFunctionArgs } from 'react-router'
import { Form, useActionData, useNavigation } from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { refusedOr } from '../settings/act.ts'
import { CopyButton } from '../settings/copy-button.tsx'
import { usePeopleWords } from './words.ts'

type Told = { readonly url: string; readonly renewed: boolean }

/** Tells the secret address of one's calendar, or makes a new one that ends the old. */
export const calendarAction = async ({ request, context }: ActionFunctionArgs): Promise<Told | Refusal | Response> => {
  const visit = context.get(visitContext)
  const renewed = text(await request.formData(), 'intent') === 'renew'
  try {
    const { url } = await (renewed ? visit.api.renewCalendar() : visit.api.calendarAddress())
    return { url, renewed }
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

/** The scheme that opens a calendar program, which then asks again and again. */
const subscribeAddress = (url: string) => url.replace(/^https?:/, 'webcal:')

const Address = ({ url, renewed }: Told) => {
  const { calendar: words } = usePeopleWords()
  return (
    <>
      {renewed ? <Notice tone="good">{words.renewed}</Notice> : null}
      <code data-calendar-address className="rounded-control bg-paper px-4 py-3 text-small break-all select-all">
        {url}
      </code>
      <div className="flex flex-wrap items-center gap-3">
        <a href={subscribeAddress(url)} className={buttonClass('ink')}>
          <CalendarPlus className="size-4.5" aria-hidden="true" />
          {words.open}
        </a>
        <CopyButton text={url} label={words.copy} />
        <Form method="post" preventScrollReset>
          <ConfirmButton
            name="intent"
            value="renew"
            sure={words.renewSure}
            className="min-h-11 rounded-full px-4 font-semibold text-danger hover:bg-danger-soft"
          >
            {words.renew}
          </ConfirmButton>
        </Form>
      </div>
      <p className="max-w-prose text-small text-muted">{words.secret}</p>
    </>
  )
}

/** What one goes to, in one's own calendar: the address is told when it is asked for, since whoever has it may read. */
export const OwnCalendar = () => {
  const { calendar: words } = usePeopleWords()
  const told = useActionData<Told | Refusal>()
  const busy = useNavigation().formMethod === 'POST'
  return (
    <section
      aria-labelledby="own-calendar"
      className="flex flex-col gap-4 rounded-panel border border-line bg-surface p-5 md:p-6"
    >
      <div className="flex flex-col gap-1">
        <h2 id="own-calendar" className="display text-title">
          {words.title}
        </h2>
        <p className="max-w-prose text-muted">{words.text}</p>
      </div>
      {told && 'url' in told ? (
        <Address {...told} />
      ) : (
        <Form method="post" preventScrollReset>
          <Button type="submit" name="intent" value="show" tone="plain" busy={busy}>
            {words.show}
          </Button>
        </Form>
      )}
      {told && 'message' in told ? <Notice tone="danger">{told.message}</Notice> : null}
    </section>
  )
}
