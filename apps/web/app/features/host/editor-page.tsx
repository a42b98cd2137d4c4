import { Button, Notice } from '@flow/ui/components'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Form, useLocation, useNavigate } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails } from '../../api/types.ts'
import { useAwake, useLanguage } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { Access } from './access-fields.tsx'
import { ConflictPanel, fieldNames } from './conflict-panel.tsx'
import type { DraftFields } from './draft.ts'
import { Editor, type EditorState } from './editor.ts'
import type { EditorAnswer } from './editor-action.ts'
import { EditorBar } from './editor-bar.tsx'
import { useEditorWords } from './editor-words.ts'
import { Fate } from './fate.tsx'
import { Pictures } from './pictures-field.tsx'
import { Preview } from './preview.tsx'
import { QualityCard } from './quality-card.tsx'
import { faultsOfForm } from './save-event.ts'
import { ScopeNote } from './scope.tsx'
import { Section } from './section.tsx'
import { Team } from './team-section.tsx'
import { Tickets } from './tickets-section.tsx'
import { VenueBooking } from './venue-booking.tsx'
import { What } from './what-fields.tsx'
import { When } from './when-fields.tsx'
import { Where } from './where-fields.tsx'
import { Who } from './who-fields.tsx'
import { useHostWords } from './words.ts'

interface EditorPageProps {
  readonly event: EventDetails | undefined
  readonly fields: DraftFields
  /** The date of a series that is edited, by its id. */
  readonly date: string | null
  readonly answer: EditorAnswer | undefined
}

/** The editor behind the form; the address follows the event once it is made. */
const useEditor = ({ event, fields, date, answer }: EditorPageProps): [Editor, EditorState] => {
  const navigate = useNavigate()
  const language = useLanguage()
  const [editor] = useState(
    () =>
      new Editor({
        api: browserApi,
        event,
        fields: answer?.fields ?? fields,
        language,
        date,
        onCreated: ({ id }) => void navigate(`/host/${id}`, { replace: true, preventScrollReset: true }),
      }),
  )
  useEffect(() => editor.start(), [editor])
  return [editor, useSyncExternalStore(editor.subscribe, editor.read, editor.read)]
}

const Notices = ({
  editor,
  state,
  answer,
}: {
  editor: Editor
  state: EditorState
  answer: EditorAnswer | undefined
}) => {
  const words = useEditorWords()
  const host = useHostWords()
  const saved = new URLSearchParams(useLocation().search).has('saved') && !answer
  const refusal = state.refusal ?? answer?.refusal
  return (
    <>
      {saved && state.saving === 'clean' ? <Notice tone="good">{host.draftSaved}</Notice> : null}
      {state.restored ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-accent-soft px-4 py-2">
          <p role="status" className="font-medium">
            {words.restored}
          </p>
          <Button tone="quiet" size="small" onClick={editor.discard}>
            {words.discard}
          </Button>
        </div>
      ) : null}
      {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
      {state.taken.length > 0 && !state.conflict ? (
        <Notice tone="info">
          {words.conflict.meanwhile} {words.conflict.taken(fieldNames(state.taken, words))}
        </Notice>
      ) : null}
      {state.conflict ? <ConflictPanel conflict={state.conflict} onDecide={editor.resolve} /> : null}
    </>
  )
}

const Fields = ({ editor, state, date, answer }: EditorPageProps & { editor: Editor; state: EditorState }) => {
  const refusal = state.refusal ?? answer?.refusal
  const section = { fields: state.fields, change: editor.change, faults: faultsOfForm(refusal?.faults ?? {}) }
  const awake = useAwake()
  return (
    <Form
      id="event-form"
      ref={useFaultFocus(state.asked ?? answer?.refusal)}
      method="post"
      onSubmit={event => awake && event.preventDefault()}
      className="flex flex-col gap-10"
    >
      <What {...section} />
      <When {...section} oneDate={date !== null} />
      <Where {...section} />
      <Who {...section} />
      <Access {...section} />
    </Form>
  )
}

/** Everything about an event on one page, with the card it becomes beside it. It saves itself. */
export const EditorPage = (props: EditorPageProps) => {
  const { date, answer } = props
  const host = useHostWords()
  const words = useEditorWords()
  const awake = useAwake()
  const [editor, state] = useEditor(props)
  const { event, fields } = state
  return (
    <div className="mx-auto grid max-w-6xl gap-x-14 gap-y-10 px-4 pt-8 md:px-8 md:pt-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="flex min-w-0 flex-col gap-8">
        <div className="flex flex-col gap-2">
          <h1 className="display text-display">{event ? host.editTitle : host.newTitle}</h1>
          {event ? null : <p className="text-lead text-muted">{host.newText}</p>}
        </div>
        <ScopeNote event={event} date={date} />
        <Notices editor={editor} state={state} answer={answer} />
        <Fields {...props} editor={editor} state={state} />
        {awake ? (
          <Section title={words.picture.title}>
            <Pictures event={event} category={fields.category} onChange={editor.refresh} />
          </Section>
        ) : null}
        {awake && event && fields.venueId === event.venueId ? <VenueBooking event={event} /> : null}
        {awake && event && !date ? (
          <>
            <Tickets event={event} />
            <Team event={event} />
          </>
        ) : null}
        {event ? <Fate event={event} date={date} /> : null}
      </div>
      <aside className="flex flex-col gap-8 self-start lg:sticky lg:top-26">
        <Preview fields={fields} event={event} />
        <QualityCard event={event} />
      </aside>
      <EditorBar editor={editor} state={state} date={date} />
    </div>
  )
}
