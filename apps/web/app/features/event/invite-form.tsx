import type { InvitedPerson } from '@flow/contracts'
import { Avatar, Button, cx, Notice, TextArea } from '@flow/ui/components'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails } from '../../api/types.ts'
import { type FoundPerson, PersonCombobox } from '../../site/person-combobox.tsx'
import { useMessages } from '../../site/site.ts'
import type { action } from './event-action.ts'
import { eventPath } from './event-path.ts'
import { useMore } from './use-more.ts'

interface InvitedPage {
  readonly items: readonly InvitedPerson[]
  readonly nextCursor: string | null
}

const Chosen = ({ person, onRemove }: { readonly person: FoundPerson; readonly onRemove: () => void }) => {
  const { talk } = useMessages()
  return (
    <li className="flex items-center gap-2 rounded-full bg-sunken py-1 pr-1 pl-1.5 font-medium">
      <input type="hidden" name="userId" value={person.id} />
      <Avatar person={person} size="small" />
      {person.displayName}
      <button
        type="button"
        onClick={onRemove}
        aria-label={talk.invite.remove(person.displayName)}
        className="grid size-9 place-items-center rounded-full hover:bg-line"
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </li>
  )
}

/** Who was asked already, and what they said to it. */
const Invited = ({ event, after }: { readonly event: EventDetails; readonly after: unknown }) => {
  const { talk } = useMessages()
  const [first, setFirst] = useState<InvitedPage>({ items: [], nextCursor: null })
  useEffect(() => {
    // What was answered to the form tells that there may be others.
    void after
    let over = false
    browserApi.invited(event.id, { limit: 20 }).then(
      page => over || setFirst(page),
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [event.id, after])
  const { items, more } = useMore(first, cursor => browserApi.invited(event.id, { limit: 20, cursor }))
  if (items.length === 0) return null
  return (
    <section aria-labelledby="invited" className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 id="invited" className="font-semibold">
        {talk.invite.invited}
      </h3>
      <ul className="flex flex-col">
        {items.map(({ person, answer }) => (
          <li key={person.id} className="flex min-h-11 items-center gap-3">
            <Avatar person={person} size="small" />
            <span className="min-w-0 flex-1 truncate font-medium">{person.displayName}</span>
            <span className={cx('text-small', answer === 'going' ? 'font-semibold text-good' : 'text-muted')}>
              {talk.invite.answers[answer]}
            </span>
          </li>
        ))}
      </ul>
      {more ? (
        <Button tone="plain" size="small" className="self-start" busy={more.busy} onClick={more.ask}>
          {talk.invite.moreInvited}
        </Button>
      ) : null}
    </section>
  )
}

/** The people to ask, and a word with it. */
const InviteForm = ({ event }: { readonly event: EventDetails }) => {
  const { talk } = useMessages()
  const fetcher = useFetcher<typeof action>()
  const [people, setPeople] = useState<readonly FoundPerson[]>([])
  const answer = fetcher.data
  return (
    <fetcher.Form
      method="post"
      action={eventPath(event)}
      onSubmit={() => setPeople([])}
      className="flex flex-col gap-4"
    >
      <h2 className="display text-title">{talk.invite.title}</h2>
      {answer && 'refused' in answer ? <Notice tone="danger">{answer.refused}</Notice> : null}
      {answer && 'invited' in answer ? (
        <Notice tone="good">{talk.invite.done(answer.invited, answer.already)}</Notice>
      ) : null}
      <input type="hidden" name="intent" value="invite" />
      {people.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {people.map(person => (
            <Chosen
              key={person.id}
              person={person}
              onRemove={() => setPeople(people.filter(({ id }) => id !== person.id))}
            />
          ))}
        </ul>
      ) : null}
      <PersonCombobox
        label={talk.invite.who}
        without={new Set(people.map(({ id }) => id))}
        onPick={person => setPeople([...people, person])}
      />
      <TextArea label={talk.invite.message} name="message" rows={2} maxLength={500} />
      <Button type="submit" disabled={people.length === 0} busy={fetcher.state !== 'idle'}>
        {talk.invite.send(people.length)}
      </Button>
      <Invited event={event} after={answer} />
    </fetcher.Form>
  )
}

export default InviteForm
