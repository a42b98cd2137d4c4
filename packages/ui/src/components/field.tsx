import { CircleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './class-names.ts'

export const inputClass =
  'w-full min-h-12 rounded-control border border-line-strong bg-surface px-4 text-[1rem] text-ink placeholder:text-faint transition-colors hover:border-ink focus-visible:border-accent aria-invalid:border-danger'

export interface FieldProps {
  readonly label: string
  readonly hint?: string
  /** What is wrong with it, in the reader's language. */
  readonly error?: string
  /** Said beside the label, such as "optional". */
  readonly note?: string
  readonly className?: string
  readonly children: (control: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }) => ReactNode
}

/** What is wrong with a field, under it. */
export const Fault = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <p id={id} className="flex items-start gap-1.5 text-small font-medium text-danger">
    <CircleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
    {children}
  </p>
)

/** A label, its control, a hint and an error, tied together for everyone. */
export const Field = ({ label, hint, error, note, className, children }: FieldProps) => {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  return (
    <div className={cx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="flex items-baseline gap-2 font-semibold">
        {label}
        {note ? <span className="text-small font-normal text-muted">{note}</span> : null}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {error ? <Fault id={`${id}-error`}>{error}</Fault> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

type TextFieldProps = Omit<FieldProps, 'children'> & Omit<ComponentProps<'input'>, 'className' | 'id'>

export const TextField = ({ label, hint, error, note, className, ...input }: TextFieldProps) => (
  <Field label={label} hint={hint} error={error} note={note} className={className}>
    {control => <input {...input} {...control} className={inputClass} />}
  </Field>
)

type TextAreaProps = Omit<FieldProps, 'children'> & Omit<ComponentProps<'textarea'>, 'className' | 'id'>

export const TextArea = ({ label, hint, error, note, className, ...area }: TextAreaProps) => (
  <Field label={label} hint={hint} error={error} note={note} className={className}>
    {control => <textarea rows={6} {...area} {...control} className={cx(inputClass, 'py-3 leading-6')} />}
  </Field>
)

type SelectFieldProps = Omit<FieldProps, 'children'> & Omit<ComponentProps<'select'>, 'className' | 'id'>

export const SelectField = ({ label, hint, error, note, className, children, ...select }: SelectFieldProps) => (
  <Field label={label} hint={hint} error={error} note={note} className={className}>
    {control => (
      <select {...select} {...control} className={cx(inputClass, 'select-arrow appearance-none pr-11')}>
        {children}
      </select>
    )}
  </Field>
)
