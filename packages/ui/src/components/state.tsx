import type { ReactNode } from 'react'
import { coverPath } from '../cover/draw-cover.ts'
import { cx } from './class-names.ts'

/** A block of the true size of what is on its way. */
export const Skeleton = ({ className }: { readonly className?: string }) => (
  <span aria-hidden="true" className={cx('block animate-shimmer rounded-small bg-sunken', className)} />
)

/** A drawing in the product's hand for pages that have nothing to show. */
export const Drawing = ({
  seed,
  category,
  className,
}: {
  readonly seed: string
  readonly category: string
  readonly className?: string
}) => <img src={coverPath({ id: seed, category })} alt="" width={600} height={400} className={className} />

export interface EmptyProps {
  readonly title: string
  readonly text: string
  readonly drawing?: { readonly seed: string; readonly category: string }
  readonly children?: ReactNode
}

/** A screen without content: says so kindly, and offers the next thing to do. */
export const Empty = ({ title, text, drawing, children }: EmptyProps) => (
  <div className="flex animate-rise flex-col items-center gap-5 px-4 py-10 text-center">
    {drawing ? <Drawing {...drawing} className="aspect-3/2 w-56 rounded-card object-cover" /> : null}
    <div className="flex max-w-md flex-col gap-2">
      <h2 className="display text-title">{title}</h2>
      <p className="text-muted">{text}</p>
    </div>
    {children ? <div className="flex flex-wrap justify-center gap-3">{children}</div> : null}
  </div>
)

/** Something to read before going on: an error of the whole form, or that it worked. */
export const Notice = ({
  tone,
  children,
}: {
  readonly tone: 'danger' | 'good' | 'info'
  readonly children: ReactNode
}) => (
  <div
    role={tone === 'danger' ? 'alert' : 'status'}
    className={cx(
      'rounded-control px-4 py-3 font-medium',
      tone === 'danger' && 'bg-danger-soft text-danger',
      tone === 'good' && 'bg-good-soft text-good',
      tone === 'info' && 'bg-accent-soft text-ink',
    )}
  >
    {children}
  </div>
)
