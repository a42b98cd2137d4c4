import { Button, buttonClass, Mark } from '@flow/ui/components'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { ApiProblem, type Me } from '../api/api.ts'
import { sessionQuery } from '../api/queries.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useWords } from '../preferences/preferences.tsx'
import { signOut } from './sign-out.ts'

const MeContext = createContext<Me | undefined>(undefined)

/** The administrator who is signed in. */
export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('Nobody is signed in outside of the gate')
  return me
}

/** Where to sign in, and come back to what one wanted to see. */
const signInHref = () => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`

const Door = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => {
  const words = useWords()
  useEffect(() => {
    document.title = words.title(title)
  }, [words, title])
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-6 px-6 py-16">
      <span className="flex items-center gap-3">
        <Mark className="size-9" />
        <span className="display text-lead">{words.product}</span>
      </span>
      <div className="flex flex-col gap-2 text-body">
        <h1 className="display text-headline">{title}</h1>
        <p className="text-muted">{text}</p>
      </div>
      <div className="flex flex-wrap gap-3">{children}</div>
    </main>
  )
}

const SignInFirst = () => {
  const { gate } = useWords()
  return (
    <Door title={gate.signInTitle} text={gate.signInText}>
      <a href={signInHref()} className={buttonClass('primary')}>
        {gate.signIn}
      </a>
      <a href="/" className={buttonClass('plain')}>
        {gate.site}
      </a>
    </Door>
  )
}

const NotYours = ({ me }: { readonly me: Me }) => {
  const { gate } = useWords()
  return (
    <Door title={gate.refusedTitle} text={gate.refusedText(me.displayName)}>
      <a href="/" className={buttonClass('primary')}>
        {gate.site}
      </a>
      <Button tone="plain" onClick={() => void signOut(signInHref())}>
        {gate.other}
      </Button>
    </Door>
  )
}

/** Lets administrators in; tells everybody else where to go. */
export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const { data: me, error, refetch } = useQuery(sessionQuery)
  const { gate } = useWords()
  if (error instanceof ApiProblem && error.status === 401) return <SignInFirst />
  if (me && !me.permissions.includes('administer')) return <NotYours me={me} />
  if (me) return <MeContext value={me}>{children}</MeContext>
  if (error)
    return (
      <main className="mx-auto max-w-xl px-6 py-16">
        <Trouble error={error} onRetry={() => void refetch()} />
      </main>
    )
  return (
    <p role="status" className="sr-only">
      {gate.waiting}
    </p>
  )
}
