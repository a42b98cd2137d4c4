import type { Answers, FieldError, Id, OrderAttendee, Question } from '@flow/contracts'
import { invalid, problem } from '@flow/service-kit'

const fits = ({ kind, options = [] }: Question, answer: Answers[string]): boolean => {
  if (kind === 'text') return typeof answer === 'string'
  if (kind === 'number') return typeof answer === 'number' && Number.isFinite(answer)
  if (kind === 'yes_no') return typeof answer === 'boolean'
  if (kind === 'choice') return typeof answer === 'string' && options.includes(answer)
  return Array.isArray(answer) && answer.every(one => options.includes(one)) && new Set(answer).size === answer.length
}

const isAsked = ({ tierIds }: Question, tierId: Id | null) => !tierIds || (tierId !== null && tierIds.includes(tierId))
const isEmpty = (answer: Answers[string] | undefined) =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)

/** What is wrong with the answers of one attendee, by question; what is missing counts once the order is completed. */
const faultsOf = (asked: readonly Question[], answers: Answers, at: string, complete: boolean): FieldError[] => [
  ...Object.entries(answers).flatMap(([key, answer]) => {
    const question = asked.find(one => one.key === key)
    if (!question) return [{ path: at + key, code: 'unknown_question', message: 'is not asked' }]
    return fits(question, answer)
      ? []
      : [{ path: at + key, code: 'wrong_answer', message: 'does not answer the question' }]
  }),
  ...asked
    .filter(({ required, key }) => complete && required && isEmpty(answers[key]))
    .map(({ key }) => ({ path: at + key, code: 'required', message: 'is required' })),
]

/**
 * Checks what attendees answered to an organiser's questions. `tierIds` holds the tier of each place of the order.
 * @throws 422 for unknown questions, answers of another kind, more people than places, and, when the order is
 * completed, for required answers that are missing; all of them at once
 */
export const checkAnswers = (
  questions: readonly Question[],
  attendees: readonly OrderAttendee[],
  tierIds: ReadonlyArray<Id | null>,
  complete: boolean,
): void => {
  if (attendees.length > tierIds.length) throw invalid('/attendees', 'too_many', 'names more people than places')
  const errors = tierIds.flatMap((tierId, nth) => {
    const asked = questions.filter(question => isAsked(question, tierId))
    return faultsOf(asked, attendees[nth]?.answers ?? {}, `/attendees/${nth}/answers/`, complete)
  })
  if (errors.length > 0) throw problem('validation_failed', { errors })
}

/** The tier of each place of an order, in the order of its lines. */
export const tiersOfPlaces = (
  lines: ReadonlyArray<{ readonly tierId: Id | null; readonly quantity: number }>,
): Array<Id | null> => lines.flatMap(({ tierId, quantity }) => Array.from({ length: quantity }, () => tierId))
