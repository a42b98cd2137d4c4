export interface AnswerCount {
  readonly key: string
  readonly answer: string
  readonly count: number
}

/** How many answers there are. */
export const answered = (counts: readonly AnswerCount[]): number => counts.reduce((sum, { count }) => sum + count, 0)

/** The sum of answers that are numbers. */
export const sumOf = (counts: readonly AnswerCount[]): number =>
  counts.reduce((sum, { answer, count }) => sum + Number(answer) * count, 0)
