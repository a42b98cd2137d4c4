import { initials } from '../format/format.ts'
import { cx } from './class-names.ts'

export interface Face {
  readonly id: string
  readonly displayName: string
  readonly avatarUrl?: string | null
}

const TINTS = [
  'bg-[#ffd7c9] text-[#6d1d08]',
  'bg-[#d5e2ff] text-[#1b2f86]',
  'bg-[#d2f1df] text-[#0d4a2b]',
  'bg-[#ffe7a8] text-[#5b3d00]',
  'bg-[#e6dcff] text-[#41248c]',
  'bg-[#ffd6e7] text-[#7a123f]',
] as const

const tintOf = (id: string) => {
  let sum = 0
  for (let index = 0; index < id.length; index++) sum = (sum * 31 + id.charCodeAt(index)) >>> 0
  return TINTS[sum % TINTS.length]
}

const SIZES = { small: 'size-6 text-[0.625rem]', medium: 'size-10 text-small', large: 'size-24 text-headline' } as const

/** A person's face, or their initials on a tint that is always theirs. Decorative: the name stands beside it. */
export const Avatar = ({ person, size = 'medium' }: { readonly person: Face; readonly size?: keyof typeof SIZES }) =>
  person.avatarUrl ? (
    <img
      src={person.avatarUrl}
      alt=""
      loading="lazy"
      className={cx('shrink-0 rounded-full object-cover', SIZES[size])}
    />
  ) : (
    <span
      aria-hidden="true"
      data-initials={initials(person.displayName)}
      className={cx(
        'inline-grid shrink-0 place-items-center rounded-full font-bold before:content-[attr(data-initials)]',
        SIZES[size],
        tintOf(person.id),
      )}
    />
  )

/** Up to three faces, overlapping. */
export const Faces = ({ people }: { readonly people: readonly Face[] }) => (
  <span className="flex -space-x-1.5">
    {people.slice(0, 3).map(person => (
      <span key={person.id} className="rounded-full ring-2 ring-paper">
        <Avatar person={person} size="small" />
      </span>
    ))}
  </span>
)
