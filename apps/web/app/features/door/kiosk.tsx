import { Button, Notice, TextField } from '@flow/ui/components'
import { Lock, Maximize } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useBlocker } from 'react-router'
import { readySound } from './chime.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { useDoorWords } from './words.ts'

const PIN = '[0-9]{4,8}'

const PinField = ({ label, error }: { readonly label: string; readonly error?: string }) => (
  <TextField
    label={label}
    error={error}
    name="pin"
    inputMode="numeric"
    autoComplete="off"
    pattern={PIN}
    minLength={4}
    maxLength={8}
    required
    className="w-44"
  />
)

const pinOf = (event: FormEvent<HTMLFormElement>) => {
  event.preventDefault()
  const form = event.currentTarget
  const pin = String(new FormData(form).get('pin') ?? '').trim()
  form.reset()
  return pin
}

/** Turns the device into a door that people pass by themselves. */
export const StartKiosk = ({ onLock }: { readonly onLock: (pin: string) => void }) => {
  const words = useDoorWords()
  const start = (event: FormEvent<HTMLFormElement>) => {
    const pin = pinOf(event)
    if (!/^[0-9]{4,8}$/.test(pin)) return
    readySound()
    onLock(pin)
    void document.documentElement.requestFullscreen?.().catch(() => undefined)
  }
  return (
    <details className="rounded-panel border border-line px-5 py-3">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
        <Maximize className="size-4.5" aria-hidden="true" />
        {words.kiosk.title}
      </summary>
      <form onSubmit={start} className="flex flex-col items-start gap-4 pt-2 pb-3">
        <p className="text-muted">{words.kiosk.text}</p>
        <PinField label={words.kiosk.pin} />
        <Button type="submit" tone="ink">
          {words.kiosk.start}
        </Button>
      </form>
    </details>
  )
}

const Leave = ({ onUnlock }: { readonly onUnlock: (pin: string) => boolean }) => {
  const words = useDoorWords()
  const [asked, setAsked] = useState(false)
  const [wrong, setWrong] = useState(false)
  const leave = (event: FormEvent<HTMLFormElement>) => {
    if (!onUnlock(pinOf(event))) return setWrong(true)
    void document.exitFullscreen?.().catch(() => undefined)
  }
  if (!asked)
    return (
      <Button tone="quiet" onClick={() => setAsked(true)}>
        <Lock className="size-4.5" aria-hidden="true" />
        {words.kiosk.leave}
      </Button>
    )
  return (
    <form onSubmit={leave} className="flex flex-wrap items-start justify-end gap-2">
      <PinField label={words.kiosk.pinAgain} error={wrong ? words.kiosk.wrongPin : undefined} />
      <div className="flex gap-2 pt-8">
        <Button type="submit" tone="ink">
          {words.kiosk.leave}
        </Button>
        <Button tone="quiet" onClick={() => setAsked(false)}>
          {words.kiosk.stay}
        </Button>
      </div>
    </form>
  )
}

interface KioskProps {
  readonly title: string
  readonly onUnlock: (pin: string) => boolean
  /** Something is wrong that staff has to see to. */
  readonly trouble: string | null
  readonly children: ReactNode
}

/** The whole screen, lit, and no way out but the PIN. */
export const Kiosk = ({ title, onUnlock, trouble, children }: KioskProps) => {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useWakeLock(true)
  useBlocker(true)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => {
      window.removeEventListener('beforeunload', stay)
      shown?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      data-kiosk
      onCancel={event => event.preventDefault()}
      // After a reload nobody has touched the page yet, and it is silent until then.
      onPointerDown={readySound}
      onKeyDown={event => event.key === 'Escape' && event.preventDefault()}
      className="m-0 size-full max-h-none max-w-none overflow-auto bg-paper text-ink"
    >
      <div className="mx-auto flex min-h-full max-w-3xl flex-col gap-5 p-5 md:p-8">
        <div className="flex items-start justify-between gap-4">
          <h2 id={id} className="display text-headline">
            {title}
          </h2>
          <Leave onUnlock={onUnlock} />
        </div>
        {trouble ? <Notice tone="danger">{trouble}</Notice> : null}
        {children}
      </div>
    </dialog>
  )
}
