/** One or many, in English and Italian alike: `plural(2, 'event', 'events')` is "2 events". */
export const plural = (count: number, one: string, many: string, shown = String(count)): string =>
  `${shown} ${count === 1 ? one : many}`
