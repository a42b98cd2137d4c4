import { type ReactNode, useEffect } from 'react'
import { useWords } from '../preferences/preferences.tsx'

/** A section of the portal: its title, for the window too, what can be done with the whole of it, and its content. */
export const Page = ({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => {
  const words = useWords()
  useEffect(() => {
    document.title = words.title(title)
  }, [words, title])
  return (
    <div className="flex flex-col gap-4">
      <header className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h1 className="display text-title">{title}</h1>
        {actions}
      </header>
      {children}
    </div>
  )
}
