import { type ReactNode, useId } from 'react'
import type { DraftFields } from './draft.ts'

export interface SectionProps {
  readonly fields: DraftFields
  readonly change: (change: Partial<DraftFields>) => void
  readonly faults: Readonly<Record<string, string>>
}

/** A part of the form under its own name. */
export const Section = ({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-5 border-t border-line pt-8 md:grid-cols-[8rem_minmax(0,1fr)]"
    >
      <div className="flex flex-col gap-1">
        <h2 id={id} className="display text-title">
          {title}
        </h2>
        {hint ? <p className="text-small text-muted">{hint}</p> : null}
      </div>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </section>
  )
}
