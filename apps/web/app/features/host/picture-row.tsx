import { inputClass } from '@flow/ui/components'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useEditorWords } from './editor-words.ts'
import { moved, type Pictures } from './use-pictures.ts'

const ROUND =
  'grid size-11 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink aria-disabled:opacity-30 aria-disabled:hover:bg-transparent'

interface PictureRowProps {
  readonly pictures: Pictures
  readonly at: number
  readonly onArrange: (pictures: Pictures) => Promise<void>
  readonly onRemove: (name: string) => Promise<void>
}

const Describe = ({ pictures, at, onArrange }: PictureRowProps) => {
  const { picture: words } = useEditorWords()
  const picture = pictures[at]
  return (
    <input
      // A description that came from elsewhere replaces what stood here.
      key={picture?.alt}
      aria-label={words.describe(at + 1)}
      placeholder={words.describeHint}
      defaultValue={picture?.alt}
      maxLength={300}
      enterKeyHint="done"
      onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
      onBlur={({ currentTarget: { value } }) => {
        const alt = value.trim()
        if (alt !== picture?.alt) void onArrange(pictures.map((one, nth) => (nth === at ? { ...one, alt } : one)))
      }}
      className={inputClass}
    />
  )
}

interface MoveProps extends PictureRowProps {
  readonly by: 1 | -1
  readonly label: string
  readonly icon: typeof ArrowUp
}

/** Moves a picture by a place. The focus goes with it, so that one can press again. */
const Move = ({ pictures, at, by, label, icon: Icon, onArrange }: MoveProps) => {
  const ends = at + by < 0 || at + by >= pictures.length
  return (
    <button
      type="button"
      aria-disabled={ends || undefined}
      aria-label={label}
      onClick={async ({ currentTarget }) => {
        if (ends) return
        await onArrange(moved(pictures, at, by))
        currentTarget.focus()
      }}
      className={ROUND}
    >
      <Icon className="size-5" aria-hidden="true" />
    </button>
  )
}

/** One picture of an event: what it shows, where it stands, and the way out. */
export const PictureRow = (props: PictureRowProps) => {
  const { pictures, at, onRemove } = props
  const { picture: words } = useEditorWords()
  const picture = pictures[at]
  if (!picture) return null
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line p-3">
      <span className="relative">
        <img
          src={picture.url}
          alt={picture.alt || words.nth(at + 1)}
          width={120}
          height={80}
          className="h-20 w-30 rounded-small bg-sunken object-cover"
        />
        {at === 0 ? (
          <span className="absolute bottom-1 left-1 rounded-full bg-paper/95 px-2 text-small font-semibold text-ink">
            {words.cover}
          </span>
        ) : null}
      </span>
      <span className="min-w-48 flex-1">
        <Describe {...props} />
      </span>
      <span className="ml-auto flex">
        <Move {...props} by={-1} label={words.earlier(at + 1)} icon={ArrowUp} />
        <Move {...props} by={1} label={words.later(at + 1)} icon={ArrowDown} />
        <button
          type="button"
          aria-label={words.take(at + 1)}
          onClick={() => void onRemove(picture.name)}
          className={ROUND}
        >
          <Trash2 className="size-4.5" aria-hidden="true" />
        </button>
      </span>
    </li>
  )
}
