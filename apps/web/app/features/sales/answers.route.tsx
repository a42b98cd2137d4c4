import type { Question } from '@flow/contracts'
import { formatCount } from '@flow/ui'
import { BarList, buttonClass } from '@flow/ui/components'
import { Download } from 'lucide-react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { useLanguage } from '../../site/site.ts'
import { type AnswerCount, answered, sumOf } from './answer-counts.ts'
import { Nothing, Part, Rows } from './parts.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const { api } = context.get(visitContext)
  const id = params.eventId ?? ''
  const [answers, settings] = await orTrouble(Promise.all([api.answers(id), api.saleSettings(id)]), 'event')
  return { answers: answers.items, questions: settings.questions }
}

interface GivenProps {
  readonly question: Question
  readonly counts: readonly AnswerCount[]
}

const Texts = ({ counts }: Pick<GivenProps, 'counts'>) => (
  <Rows>
    {counts.map(({ answer, count }) => (
      <li key={answer} className="flex justify-between gap-4 px-5 py-3">
        <span className="min-w-0 whitespace-pre-line wrap-anywhere">{answer}</span>
        {count > 1 ? <span className="tabular shrink-0 text-muted">× {count}</span> : null}
      </li>
    ))}
  </Rows>
)

const Given = ({ question, counts }: GivenProps) => {
  const words = useSalesWords()
  const language = useLanguage()
  const count = (value: number) => formatCount(value, language)
  if (question.kind === 'text') return <Texts counts={counts} />
  const said = (answer: string) => (question.kind === 'yes_no' ? (answer === 'true' ? words.yes : words.no) : answer)
  const sum = question.kind === 'number' ? sumOf(counts) : null
  return (
    <>
      {sum === null ? null : (
        <p className="tabular text-muted">
          {words.inAll(count(sum))} · {words.average(String(Math.round((10 * sum) / answered(counts)) / 10))}
        </p>
      )}
      <BarList
        items={counts.map(({ answer, count: value }) => ({ key: answer, label: said(answer), value }))}
        format={count}
        empty=""
      />
    </>
  )
}

const Answers = () => {
  const words = useSalesWords()
  const { id } = useSoldEvent()
  const { answers, questions } = useLoaderData<typeof loader>()
  if (answers.length === 0) return <Nothing words={words.noAnswers} seed="answers" />
  // Questions that are not asked any more keep what was answered.
  const gone = [...new Set(answers.map(({ key }) => key))].filter(key => !questions.some(one => one.key === key))
  const all: Question[] = [...questions, ...gone.map(key => ({ key, label: key, kind: 'text' as const }))]
  return (
    <div className="flex flex-col gap-10">
      <a href={`/api/v1/events/${id}/orders.csv`} download className={buttonClass('plain', 'small', 'self-start')}>
        <Download className="size-4" aria-hidden="true" />
        {words.exportTickets}
      </a>
      {all.map(question => {
        const counts = answers.filter(({ key }) => key === question.key)
        return counts.length > 0 ? (
          <Part key={question.key} title={question.label}>
            <Given question={question} counts={counts} />
          </Part>
        ) : null
      })}
    </div>
  )
}

export default Answers
