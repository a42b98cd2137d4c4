import { buttonClass } from '@flow/ui/components'
import { useSearchParams } from 'react-router'
import { useAccountWords } from './words.ts'

/** A line with a word in it between two ways in. */
export const Or = () => {
  const account = useAccountWords()
  return (
    <p className="flex items-center gap-4 text-small text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {account.or}
    </p>
  )
}

/** A way in through each provider that this installation knows. */
export const ProviderButtons = ({
  providers,
}: {
  readonly providers: readonly { readonly name: string; readonly label: string }[]
}) => {
  const account = useAccountWords()
  const next = useSearchParams()[0].get('next') ?? '/'
  return providers.map(({ name, label }) => (
    <a
      key={name}
      href={`/api/v1/auth/oidc/${name}?returnTo=${encodeURIComponent(next)}`}
      className={buttonClass('plain', 'large')}
    >
      {account.withProvider(label)}
    </a>
  ))
}
