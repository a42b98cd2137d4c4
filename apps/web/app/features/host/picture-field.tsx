import { catalogue, coverPath } from '@flow/ui'
import { Button, buttonClass, cx } from '@flow/ui/components'
import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { browserApi } from '../../api/browser.ts'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import type { EventDetails } from '../../api/types.ts'
import { useAwake, useLanguage } from '../../site/site.ts'
import { useEditorWords } from './editor-words.ts'

const LARGEST = 8 * 1024 * 1024

/** The picture of an event: a photograph that is dropped or chosen, or the drawn cover. */
export const PictureField = ({
  event,
  category,
  onChange,
}: {
  readonly event: EventDetails | undefined
  readonly category: string
  readonly onChange: (event: EventDetails) => void
}) => {
  const { picture: words } = useEditorWords()
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const awake = useAwake()
  const own = event && !event.imageUrl.startsWith('/covers/')
  const run = async (work: () => Promise<EventDetails>) => {
    setBusy(true)
    setFault(null)
    try {
      onChange(await work())
    } catch (error) {
      const messages = catalogue(language)
      setFault(error instanceof ApiProblem ? speakProblem(error, messages) : messages.errors.fallback)
    } finally {
      setBusy(false)
    }
  }
  const take = (file: File | undefined) => {
    if (!file || !event) return
    if (file.size > LARGEST) setFault(words.hint)
    else void run(() => browserApi.changePicture(event.id, file))
  }
  if (!awake) return null
  return (
    <div className="flex flex-col gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file here is a short cut; the button does the same */}
      <div
        onDragOver={dragged => {
          dragged.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped => {
          dropped.preventDefault()
          setOver(false)
          take(dropped.dataTransfer.files[0])
        }}
        className={cx(
          'relative overflow-hidden rounded-card transition-opacity',
          over && 'outline-3 outline-accent',
          busy && 'opacity-60',
        )}
      >
        <img
          src={own ? event.imageUrl : coverPath({ id: event?.id ?? 'new', category })}
          alt={own ? words.alt : words.drawn}
          width={1200}
          height={800}
          className="aspect-3/2 w-full bg-sunken object-cover"
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          className="sr-only"
          aria-label={words.choose}
          tabIndex={-1}
          onChange={chosen => take(chosen.currentTarget.files?.[0])}
        />
        <Button tone="plain" busy={busy} disabled={!event} onClick={() => input.current?.click()}>
          <ImagePlus className="size-5" aria-hidden="true" />
          {own ? words.change : words.choose}
        </Button>
        {own ? (
          <button
            type="button"
            disabled={busy}
            onClick={() => run(() => browserApi.removePicture(event.id))}
            className={buttonClass('quiet')}
          >
            {words.remove}
          </button>
        ) : null}
      </div>
      <p role={fault ? 'alert' : undefined} className={cx('text-small', fault ? 'text-danger' : 'text-muted')}>
        {fault ?? (event ? words.hint : words.first)}
      </p>
    </div>
  )
}
