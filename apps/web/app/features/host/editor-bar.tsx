import { catalogue } from '@flow/ui'
import { Button, buttonClass } from '@flow/ui/components'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import { ApiProblem, refusalOf } from '../../api/problem.ts'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage } from '../../site/site.ts'
import { eventPath } from '../event/event-path.ts'
import { isDraftable } from './draft.ts'
import type { Editor, EditorState, Scope } from './editor.ts'
import { SaveNote } from './save-note.tsx'
import { ScopeChoice, type ScopeName } from './scope.tsx'
import { useHostWords } from './words.ts'

interface BarProps {
  readonly editor: Editor
  readonly state: EditorState
  readonly date: string | null
}

/** Saves and, where it is wished, publishes; then goes to the page. What is refused is told at its fields. */
const useFinish = ({ editor, date }: BarProps, scope: ScopeName) => {
  const navigate = useNavigate()
  const language = useLanguage()
  const [busy, setBusy] = useState<'save' | 'publish' | null>(null)
  const goal = (event: EventDetails): Scope =>
    event.recurring && event.status !== 'draft' ? { scope, ...(date ? { occurrenceId: date } : {}) } : {}
  const finish = async (intent: 'save' | 'publish') => {
    setBusy(intent)
    try {
      const before = editor.read().event
      const event = await editor.save(before ? goal(before) : {})
      if (!event) return
      if (intent === 'publish') await browserApi.publishEvent(event.id)
      if (intent === 'publish' || event.status !== 'draft') await navigate(eventPath(event))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      editor.refuse(refusalOf(error, catalogue(language)))
    } finally {
      setBusy(null)
    }
  }
  return { busy, finish }
}

/** Whether it is safe, and what to do next; always in reach. */
export const EditorBar = (props: BarProps) => {
  const { state, date } = props
  const host = useHostWords()
  const { event, fields, saving } = state
  const series = event?.recurring && event.status !== 'draft' && date !== null
  const [scope, setScope] = useState<ScopeName>(date ? 'this' : 'all')
  const { busy, finish } = useFinish(props, scope)
  const isPublished = event !== undefined && event.status !== 'draft' && event.status !== 'postponed'
  return (
    <div
      data-action-bar
      className="sticky bottom-0 z-20 -mx-4 flex flex-col gap-2 border-t border-line bg-paper/95 px-4 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] backdrop-blur-md md:-mx-8 md:px-8 lg:col-span-2"
    >
      {series ? <ScopeChoice value={scope} onChange={setScope} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <SaveNote state={saving} local={!event && !isDraftable(fields)} />
        <div className="ml-auto flex items-center gap-2">
          {event ? (
            <Link to={eventPath(event)} className={buttonClass('quiet', 'medium', 'max-sm:hidden')}>
              {host.viewPage}
            </Link>
          ) : null}
          <Button
            type="submit"
            form="event-form"
            name="intent"
            value="save"
            tone={isPublished ? 'primary' : 'plain'}
            busy={busy === 'save'}
            onClick={() => void finish('save')}
          >
            {isPublished ? host.saveChanges : host.saveDraft}
          </Button>
          {isPublished ? null : (
            <Button
              type="submit"
              form="event-form"
              name="intent"
              value="publish"
              busy={busy === 'publish'}
              onClick={() => void finish('publish')}
            >
              {host.publish}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
