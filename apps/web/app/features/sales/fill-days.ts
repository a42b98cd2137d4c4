import { addDays } from '@flow/ui'

export interface SoldDay {
  readonly day: string
  readonly orders: number
  readonly tickets: number
}

/**
 * Every day from the first to the last sale, also those without one, so that a chart does not shorten time; and so many
 * before, if they are few, that the first sales do not stand there as a wall.
 */
export const fillDays = (sold: readonly SoldDay[], { least, most }: { least: number; most: number }): SoldDay[] => {
  const last = sold.at(-1)?.day
  if (!sold[0] || !last) return []
  const known = new Map<string, SoldDay>()
  for (const { day, orders, tickets } of sold) {
    const before = known.get(day)
    known.set(day, { day, orders: orders + (before?.orders ?? 0), tickets: tickets + (before?.tickets ?? 0) })
  }
  const [earliest, latest] = [addDays(last, 1 - most), addDays(last, 1 - least)]
  const first = sold[0].day < latest ? sold[0].day : latest
  const days: SoldDay[] = []
  for (let day = first > earliest ? first : earliest; day <= last; day = addDays(day, 1))
    days.push(known.get(day) ?? { day, orders: 0, tickets: 0 })
  return days
}
