import { formatMoney } from '@flow/ui'
import { cx, Empty, Notice } from '@flow/ui/components'
import type { ReactNode } from 'react'
import { useActionData, useNavigation } from 'react-router'
import { faultsOf } from '../../api/problem.ts'
import { useLanguage } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import type { Answer } from './act.ts'
import { useSalesWords } from './words.ts'

interface Sum {
  readonly amount: number
  readonly currency: string
}

/** Says sums of money in the reader's language. */
export const useMoney = () => {
  const language = useLanguage()
  return ({ amount, currency }: Sum) => formatMoney(amount, currency, language)
}

/** A part of a page under its own name. */
export const Part = ({
  title,
  text,
  action,
  children,
}: {
  readonly title: string
  readonly text?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}) => (
  <section aria-label={title} className="flex flex-col gap-4">
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="flex max-w-prose flex-col gap-1">
        <h2 className="display text-title">{title}</h2>
        {text ? <p className="text-muted">{text}</p> : null}
      </div>
      {action}
    </div>
    {children}
  </section>
)

/** Things one below the other, in a frame. */
export const Rows = ({ children }: { readonly children: ReactNode }) => (
  <ul className="divide-y divide-line rounded-panel border border-line bg-surface">{children}</ul>
)

/** A page with nothing to show: what it is for. */
export const Nothing = ({ words: [title = '', text = ''], seed }: { words: readonly string[]; seed: string }) => (
  <Empty title={title} text={text} drawing={{ seed: `sales-${seed}`, category: 'festivals' }} />
)

/** The answer to one of the page's forms, where it stands. */
export const useAnswerTo = (...intents: string[]): Answer | undefined => {
  const answer = useActionData<Answer>()
  return answer && intents.includes(answer.intent) ? answer : undefined
}

interface ToldProps {
  readonly answer: Answer | undefined
  readonly done?: string
}

/** What came of a form. Faults of its fields stand beside these; one of the whole is said here. */
export const Told = ({ answer, done }: ToldProps) => {
  const words = useSalesWords()
  if (answer?.refusal) return <Notice tone="danger">{answer.refusal.faults.form ?? answer.refusal.message}</Notice>
  return answer?.done ? <Notice tone="good">{done ?? words.saved}</Notice> : null
}

/** A form that says where it was refused: above what went wrong, and beside each field. */
export const useRefusal = (intent: string, of = '') => {
  const answer = useAnswerTo(intent)
  const refused = answer?.refusal && answer.of === of ? answer : undefined
  return { refused, fault: faultsOf(refused?.refusal), form: useFaultFocus(refused?.refusal) }
}

/** Whether the form with this intent is on its way. */
export const useBusy = (intent: string): boolean => useNavigation().formData?.get('intent') === intent

const TONES = {
  good: 'bg-good-soft text-good',
  danger: 'bg-danger-soft text-danger',
  accent: 'bg-accent-soft text-accent-strong',
  quiet: 'bg-sunken text-muted',
} as const

/** A state, in a word. */
export const Sign = ({ tone, children }: { readonly tone: keyof typeof TONES; readonly children: ReactNode }) => (
  <span
    className={cx(
      'inline-flex items-center whitespace-nowrap rounded-full px-2.5 py-0.5 text-small font-semibold',
      TONES[tone],
    )}
  >
    {children}
  </span>
)

export const ORDER_TONES = {
  held: 'quiet',
  awaiting: 'accent',
  due: 'accent',
  paid: 'good',
  expired: 'quiet',
  cancelled: 'quiet',
  refunded: 'danger',
} as const
