import { useEffect, useState } from 'react'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails } from '../../api/types.ts'
import { useEditorWords } from './editor-words.ts'

const SHOWN = 4
const AROUND = 2 * Math.PI * 26

type Quality = Awaited<ReturnType<typeof browserApi.quality>>

const Ring = ({ score }: { readonly score: number }) => (
  <svg viewBox="0 0 64 64" className="size-16 shrink-0 -rotate-90" aria-hidden="true">
    <circle cx="32" cy="32" r="26" className="fill-none stroke-line" strokeWidth="7" />
    <circle
      cx="32"
      cy="32"
      r="26"
      className={score >= 80 ? 'fill-none stroke-good' : 'fill-none stroke-accent'}
      strokeWidth="7"
      strokeLinecap="round"
      strokeDasharray={`${(score / 100) * AROUND} ${AROUND}`}
      style={{ transition: 'stroke-dasharray 240ms var(--ease-flow)' }}
    />
  </svg>
)

/** How good the page is, and what would make it better, the most first. It is asked anew after each save. */
export const QualityCard = ({ event }: { readonly event: EventDetails | undefined }) => {
  const { quality: words } = useEditorWords()
  const [quality, setQuality] = useState<Quality | null>(null)
  const { id, version } = event ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new question
  useEffect(() => {
    if (!id) return
    let over = false
    browserApi.quality(id).then(
      answer => over || setQuality(answer),
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [id, version])
  if (!quality) return null
  return (
    <section aria-labelledby="quality" className="flex flex-col gap-3 rounded-panel bg-sunken p-5">
      <div className="flex items-center gap-4">
        <Ring score={quality.score} />
        <div>
          <h2 id="quality" className="font-semibold">
            {words.title}
          </h2>
          <p className="tabular text-muted">{words.outOf(quality.score)}</p>
        </div>
      </div>
      {quality.advice.length === 0 ? <p>{words.perfect}</p> : null}
      <ul className="flex flex-col gap-2 text-small">
        {quality.advice.slice(0, SHOWN).map(({ code, gain }) => (
          <li key={code} className="flex items-baseline gap-2">
            <span className="tabular min-w-8 font-semibold text-accent">{words.gain(gain)}</span>
            {words[code]}
          </li>
        ))}
      </ul>
    </section>
  )
}
