import { cx, TextArea } from '@flow/ui/components'
import { useEffect, useState } from 'react'
import { browserApi } from '../../api/browser.ts'
import { useAwake, useMessages } from '../../site/site.ts'
import { useEditorWords } from './editor-words.ts'
import type { SectionProps } from './section.tsx'
import { useHostWords } from './words.ts'

/** The text as its page will show it: made and cleaned by the server, as everything that is shown. */
const Look = ({ text }: { readonly text: string }) => {
  const words = useEditorWords()
  const { common } = useMessages()
  const [html, setHtml] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    browserApi.renderMarkdown(text, stop.signal).then(
      answer => setHtml(answer.html),
      () => stop.signal.aborted || setHtml(''),
    )
    return () => stop.abort()
  }, [text])
  if (html === null) return <p className="text-muted">{common.loading}</p>
  if (html === '') return <p className="text-muted">{words.nothingWritten}</p>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the API has sanitised it
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}

/** Markdown, and how it will look. */
export const DescriptionField = ({ fields, change, faults }: SectionProps) => {
  const host = useHostWords()
  const words = useEditorWords()
  const [looking, setLooking] = useState(false)
  const tab = (on: boolean) =>
    cx(
      'min-h-10 border-b-2 px-3 font-semibold transition-colors pointer-coarse:min-h-11',
      on ? 'border-accent' : 'border-transparent text-muted hover:text-ink',
    )
  return (
    <div className="flex flex-col gap-2">
      {useAwake() ? (
        <div className="-mb-1 flex gap-1">
          <button type="button" aria-pressed={!looking} className={tab(!looking)} onClick={() => setLooking(false)}>
            {words.write}
          </button>
          <button type="button" aria-pressed={looking} className={tab(looking)} onClick={() => setLooking(true)}>
            {words.look}
          </button>
        </div>
      ) : null}
      {looking ? (
        <>
          <input type="hidden" name="description" value={fields.description} />
          <div className="min-h-60 rounded-control border border-line p-5">
            <Look text={fields.description} />
          </div>
        </>
      ) : (
        <TextArea
          label={host.description}
          name="description"
          hint={host.descriptionHint}
          rows={9}
          maxLength={20_000}
          value={fields.description}
          onChange={event => change({ description: event.currentTarget.value })}
          error={faults.description}
        />
      )}
    </div>
  )
}
