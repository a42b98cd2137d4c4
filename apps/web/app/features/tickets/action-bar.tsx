import type { ReactNode } from 'react'

/** The one thing to do next: on a phone it stays where a thumb reaches it, in place of the bar of the site. */
export const ActionBar = ({ children }: { readonly children: ReactNode }) => (
  <div
    data-action-bar
    className="flex flex-col gap-2 max-md:sticky max-md:bottom-0 max-md:z-20 max-md:-mx-4 max-md:-mt-3 max-md:bg-linear-to-t max-md:from-paper max-md:from-80% max-md:to-transparent max-md:px-4 max-md:pt-5 max-md:pb-[calc(0.75rem+env(safe-area-inset-bottom))]"
  >
    {children}
  </div>
)
