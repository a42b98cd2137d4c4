/** The mark: a sun over two swells, in ink and accent. */
export const Mark = ({ className }: { readonly className?: string }) => (
  <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
    <circle cx="22" cy="9" r="5" className="fill-accent" />
    <path
      d="M2 17c4.7-5 9.3-5 14 0s9.3 5 14 0M2 26c4.7-5 9.3-5 14 0s9.3 5 14 0"
      className="fill-none stroke-ink"
      strokeWidth="4.4"
      strokeLinecap="round"
    />
  </svg>
)

export const Wordmark = () => (
  <span className="inline-flex items-center gap-2">
    <Mark className="size-7" />
    <span className="display text-title leading-none font-extrabold tracking-tight">Flow</span>
  </span>
)
