import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { cx } from './class-names.ts'

export type ButtonTone = 'primary' | 'ink' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-full font-semibold select-none transition-[background,color,border-color,transform,opacity] active:scale-[0.98] disabled:opacity-50 disabled:active:scale-100 whitespace-nowrap'

const TONES: Readonly<Record<ButtonTone, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  ink: 'bg-ink text-paper hover:opacity-85',
  plain: 'border border-line-strong/50 bg-surface text-ink hover:border-ink',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'border border-danger/50 text-danger hover:bg-danger-soft',
}

const SIZES: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-9 px-3.5 text-small pointer-coarse:min-h-11',
  medium: 'min-h-11 px-5 text-body',
  large: 'min-h-13 px-7 text-lead',
}

/** The looks of a button, for links that look like one. */
export const buttonClass = (tone: ButtonTone = 'primary', size: ButtonSize = 'medium', extra?: string): string =>
  cx(BASE, TONES[tone], SIZES[size], extra)

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  /** Shows that the work runs, and says so. */
  readonly busy?: boolean
  readonly children: ReactNode
}

export const Button = ({ tone, size, busy, children, className, type = 'button', ...rest }: ButtonProps) => (
  <button {...rest} type={type} aria-busy={busy || undefined} className={buttonClass(tone, size, className)}>
    {busy ? (
      <span
        className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent"
        aria-hidden="true"
      />
    ) : null}
    {children}
  </button>
)
