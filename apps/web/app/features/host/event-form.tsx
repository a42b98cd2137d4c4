import { Button, buttonClass, Notice } from '@flow/ui/components'
import { type ReactNode, useState } from 'react'
import { Form, Link, useNavigation } from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import type { EventDetails } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { eventPath } from '../event/event-path.ts'
import type { DraftFields } from './draft.ts'
import { Preview } from './preview.tsx'
import { faultsOfForm } from './save-event.ts'
import { What } from './what-fields.tsx'
import { When } from './when-fields.tsx'
import { Where } from './where-fields.tsx'
import { Who } from './who-fields.tsx'

interface EventFormProps {
  readonly title: string
  readonly text?: string
  readonly event?: EventDetails
  readonly fields: DraftFields
  readonly refusal?: Refusal
  readonly save: string
  readonly publishable?: boolean
  readonly notice?: ReactNode
  readonly children?: ReactNode
}

const Buttons = ({ save, publishable, event }: Pick<EventFormProps, 'save' | 'publishable' | 'event'>) => {
  const { host } = useMessages()
  const busy = useNavigation().formData?.get('intent')
  return (
    <div className="sticky bottom-15 z-10 -mx-4 flex flex-wrap gap-3 border-t border-line bg-paper/95 px-4 py-3 backdrop-blur-md md:static md:mx-0 md:border-0 md:bg-transparent md:px-0">
      {publishable ? (
        <Button type="submit" name="intent" value="publish" size="large" busy={busy === 'publish'}>
          {host.publish}
        </Button>
      ) : null}
      <Button
        type="submit"
        name="intent"
        value="save"
        size="large"
        tone={publishable ? 'plain' : 'primary'}
        busy={busy === 'save'}
      >
        {save}
      </Button>
      {event ? (
        <Link to={eventPath(event)} className={buttonClass('quiet', 'large', 'max-md:hidden')}>
          {host.viewPage}
        </Link>
      ) : null}
    </div>
  )
}

/** Everything about an event on one page, with the card it becomes beside it. */
export const EventForm = (props: EventFormProps) => {
  const { event, refusal, notice } = props
  const [fields, setFields] = useState(props.fields)
  const change = (changed: Partial<DraftFields>) => setFields(before => ({ ...before, ...changed }))
  const section = { fields, change, faults: faultsOfForm(refusal?.faults ?? {}) }
  return (
    <div className="mx-auto grid max-w-6xl gap-x-14 gap-y-10 px-4 pt-8 md:px-8 md:pt-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="flex min-w-0 flex-col gap-8">
        <div className="flex flex-col gap-2">
          <h1 className="display text-display">{props.title}</h1>
          {props.text ? <p className="text-lead text-muted">{props.text}</p> : null}
        </div>
        {notice}
        {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
        <Form ref={useFaultFocus(refusal)} method="post" className="flex flex-col gap-10">
          <What {...section} />
          <When {...section} />
          <Where {...section} />
          <Who {...section} />
          <Buttons save={props.save} publishable={props.publishable} event={event} />
        </Form>
        {props.children}
      </div>
      <Preview fields={fields} event={event} />
    </div>
  )
}
