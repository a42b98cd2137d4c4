import type { ReactNode } from 'react'
import type { DraftFields } from './draft.ts'

export interface SectionProps {
  readonly fields: DraftFields
  readonly change: (change: Partial<DraftFields>) => void
  readonly faults: Readonly<Record<string, string>>
}

/** A part of the form under its own name. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="grid gap-x-10 gap-y-5 border-t border-line pt-8 md:grid-cols-[7rem_minmax(0,1fr)]">
    <h2 className="display text-title">{title}</h2>
    <div className="flex min-w-0 flex-col gap-5">{children}</div>
  </section>
)
