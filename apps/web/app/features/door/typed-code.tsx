import { Button, inputClass } from '@flow/ui/components'
import { type FormEvent, useId, useRef } from 'react'
import { useDoorWords } from './words.ts'

/** For codes that no camera reads. */
export const TypedCode = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const words = useDoorWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = field.current?.value.trim()
    if (!code || !field.current) return
    onCode(code)
    field.current.value = ''
    field.current.focus()
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <label htmlFor={id} className="font-semibold">
        {words.byCode}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          ref={field}
          maxLength={400}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className={`${inputClass} tabular min-w-0 flex-1 tracking-widest`}
        />
        <Button type="submit" tone="ink" size="large">
          {words.check}
        </Button>
      </div>
    </form>
  )
}
