import { coverPath } from '@flow/ui'
import type { ReactNode } from 'react'

const WALL = [
  ['music', 'wall-1'],
  ['food-drink', 'wall-4'],
  ['comedy', 'wall-2'],
  ['outdoors', 'wall-3'],
  ['nightlife', 'wall-6'],
  ['art-exhibitions', 'wall-5'],
  ['games', 'wall-8'],
  ['film', 'wall-7'],
  ['community', 'wall-9'],
  ['markets', 'wall-11'],
  ['wellness', 'wall-10'],
  ['tech', 'wall-12'],
] as const

/** A wall of drawn posters beside a form. */
export const AuthFrame = ({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}) => (
  <div className="mx-auto grid max-w-[84rem] gap-14 px-4 pt-8 md:px-8 md:pt-14 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] lg:gap-24">
    <div className="mx-auto flex w-full max-w-md flex-col gap-8">
      <div className="flex flex-col gap-2">
        <h1 className="display text-display">{title}</h1>
        {text ? <p className="text-lead text-muted">{text}</p> : null}
      </div>
      {children}
    </div>
    <div aria-hidden="true" className="relative hidden max-h-[44rem] overflow-hidden rounded-panel lg:block">
      <div className="absolute -inset-16 grid rotate-[-7deg] grid-cols-3 gap-4">
        {WALL.map(([category, id]) => (
          <img
            key={id}
            src={coverPath({ id, category })}
            alt=""
            width={600}
            height={400}
            className="size-full rounded-card object-cover"
          />
        ))}
      </div>
    </div>
  </div>
)
