import type { Answers, Id, OrderAttendee, Question } from '@flow/contracts'
import { invalid } from '@flow/service-kit'

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

/**
 * Checks what attendees answered to an organiser's questions. `tierIds` holds the tier of each place of the order.
 * @throws 422 for unknown questions, answers of another kind, more people than places, and, when the order is
 * completed, for required answers that are missing.
 */
export const checkAnswers = (
  questions: readonly Question[],
  attendees: readonly OrderAttendee[],
  tierIds: ReadonlyArray<Id | null>,
  complete: boolean,
): void => {
  if (attendees.length > tierIds.length) throw invalid('/attendees', 'too_many', 'names more people than places')
  for (const [nth, tierId] of tierIds.entries()) {
    const answers = attendees[nth]?.answers ?? {}
    const asked = questions.filter(question => isAsked(question, tierId))
    for (const [key, answer] of Object.entries(answers)) {
      const question = asked.find(one => one.key === key)
      const path = `/attendees/${nth}/answers/${key}`
      if (!question) throw invalid(path, 'unknown_question', 'is not asked')
      if (!fits(question, answer)) throw invalid(path, 'wrong_answer', 'does not answer the question')
    }
    const missing = asked.find(({ required, key }) => required && isEmpty(answers[key]))
    if (complete && missing) throw invalid(`/attendees/${nth}/answers/${missing.key}`, 'required', 'is required')
  }
}

/** The tier of each place of an order, in the order of its lines. */
export const tiersOfPlaces = (
  lines: ReadonlyArray<{ readonly tierId: Id | null; readonly quantity: number }>,
): Array<Id | null> => lines.flatMap(({ tierId, quantity }) => Array.from({ length: quantity }, () => tierId))
