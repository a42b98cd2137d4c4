import { coverPath } from '@flow/ui'
import { Button, buttonClass, cx } from '@flow/ui/components'
import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { EventDetails } from '../../api/types.ts'
import { useEditorWords } from './editor-words.ts'
import { MOST_PICTURES } from './event-choices.ts'
import { PictureRow } from './picture-row.tsx'
import { usePictures } from './use-pictures.ts'

const TYPES = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

interface PicturesProps {
  readonly event: EventDetails | undefined
  readonly category: string
  readonly onChange: (event: EventDetails) => void
}

/** The cover as it is without own pictures: drawn, or a picture that lies elsewhere. */
const Cover = ({ event, category }: Pick<PicturesProps, 'event' | 'category'>) => {
  const { picture: words } = useEditorWords()
  const drawn = !event || event.imageUrl.startsWith('/covers/')
  return (
    <img
      src={drawn ? coverPath({ id: event?.id ?? 'new', category }) : event.imageUrl}
      alt={drawn ? words.drawn : words.cover}
      width={1200}
      height={800}
      className="aspect-3/2 w-full rounded-card bg-sunken object-cover"
    />
  )
}

/** The pictures of an event: photographs that are dropped or chosen, described and put in order, or the drawn cover. */
export const Pictures = ({ event, category, onChange }: PicturesProps) => {
  const { picture: words } = useEditorWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { busy, fault, kept, add, arrange, remove, draw } = usePictures(event, onChange)
  const pictures = event?.pictures ?? []
  const elsewhere = pictures.length === 0 && event && !event.imageUrl.startsWith('/covers/')
  const take = (files: FileList | null) => {
    if (event && files?.length) add([...files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files here is a short cut; the button does the same
    <div
      onDragOver={dragged => {
        dragged.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped => {
        dropped.preventDefault()
        setOver(false)
        take(dropped.dataTransfer.files)
      }}
      className={cx(
        'flex flex-col gap-3 rounded-card transition-opacity',
        over && 'outline-3 outline-offset-4 outline-accent',
        busy && 'opacity-60',
      )}
    >
      {pictures.length > 0 ? (
        <ol aria-label={words.list} className="flex flex-col gap-2">
          {pictures.map((picture, at) => (
            <PictureRow key={picture.name} pictures={pictures} at={at} onArrange={arrange} onRemove={remove} />
          ))}
        </ol>
      ) : (
        <Cover event={event} category={category} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={input}
          type="file"
          accept={TYPES}
          multiple
          className="sr-only"
          aria-label={words.choose}
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            take(currentTarget.files)
            currentTarget.value = ''
          }}
        />
        <Button
          tone="plain"
          busy={busy}
          disabled={!event || pictures.length >= MOST_PICTURES}
          onClick={() => input.current?.click()}
        >
          <ImagePlus className="size-5" aria-hidden="true" />
          {words.choose}
        </Button>
        {elsewhere ? (
          <button type="button" disabled={busy} onClick={draw} className={buttonClass('quiet')}>
            {words.remove}
          </button>
        ) : null}
      </div>
      <p role={fault ? 'alert' : undefined} className={cx('text-small', fault ? 'text-danger' : 'text-muted')}>
        {fault ?? (event ? words.hint(MOST_PICTURES) : words.first)}
      </p>
      <p role="status" className="sr-only">
        {kept ? words.kept : ''}
      </p>
    </div>
  )
}
