/** Holds while the person of a column is neither suspended nor about to be deleted. */
export const isActive = (column: string): string =>
  `not exists (select from people resting where resting.id = ${column} and not resting.active)`
