import { KeyRound } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { CopyButton } from '../../settings/copy-button.tsx'
import { useOrganiserWords } from '../words.ts'

/** The secret that signs the calls, told this once: it comes into sight wherever the page stands. */
export const Secret = ({ secret, note }: { readonly secret: string; readonly note?: string }) => {
  const { webhooks: words } = useOrganiserWords()
  const place = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another secret is shown anew
  useEffect(() => {
    // What it answers is a promise in newer browsers, and no clean-up.
    void place.current?.scrollIntoView({ block: 'center' })
  }, [secret])
  return (
    <section
      ref={place}
      aria-label={words.secret}
      role="status"
      className="flex animate-rise flex-col gap-4 rounded-panel border border-accent/40 bg-accent-soft p-5 md:p-6"
    >
      <p className="flex items-center gap-2.5 font-semibold">
        <KeyRound className="size-5" aria-hidden="true" />
        {words.secretOnce}
      </p>
      <code className="rounded-control bg-surface px-4 py-3 text-small break-all select-all">{secret}</code>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <CopyButton text={secret} label={words.copySecret} />
        <p className="min-w-0 flex-1 basis-60 text-small">{note ?? words.secretText}</p>
      </div>
    </section>
  )
}
