import { useId } from 'react'
import { cx } from './class-names.ts'

export interface ChoiceProps {
  readonly legend: string
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (value: string) => void
  readonly legendHidden?: boolean
}

/** One of a few, side by side: radio buttons that look like a row of keys, and work without script. */
export const Choice = ({ legend, name, options, value, defaultValue, onChange, legendHidden }: ChoiceProps) => {
  const id = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className={cx('font-semibold', legendHidden ? 'sr-only' : 'mb-2')}>{legend}</legend>
      <div className="inline-flex flex-wrap gap-1 self-start rounded-control bg-sunken p-1">
        {options.map(option => (
          <label
            key={option.value}
            htmlFor={`${id}-${option.value}`}
            className="relative flex min-h-10 cursor-pointer items-center rounded-small px-4 font-medium text-muted transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-low has-focus-visible:outline-3 has-focus-visible:outline-accent pointer-coarse:min-h-11"
          >
            <input
              id={`${id}-${option.value}`}
              type="radio"
              name={name}
              value={option.value}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value, onChange: () => onChange?.(option.value) })}
              className="absolute inset-0 cursor-pointer appearance-none rounded-small outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
