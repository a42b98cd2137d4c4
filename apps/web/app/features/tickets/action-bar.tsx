import type { ReactNode } from 'react'

/** The one thing to do next: on a phone it stays where a thumb reaches it, in place of the bar of the site. */
export const ActionBar = ({ children }: { readonly children: ReactNode }) => (
  <div
    data-action-bar
    className="flex flex-col gap-2 max-md:sticky max-md:bottom-0 max-md:z-20 max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-paper/95 max-md:px-4 max-md:pt-3 max-md:pb-[calc(0.75rem+env(safe-area-inset-bottom))] max-md:backdrop-blur-md"
  >
    {children}
  </div>
)
