import type { Visit } from './visit.ts'

/** How long a page waits for the number at its bell. */
const PATIENCE_MS = 300

/** How many notifications nobody has read yet: none when that is not known in time, so that no page hangs on it. */
export const unreadOf = async ({ api, hasSession }: Visit): Promise<number> => {
  if (!hasSession()) return 0
  const counted = api.unreadCount().then(
    ({ count }) => count,
    () => 0,
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<number>(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS, 0)
  })
  return Promise.race([counted, late]).finally(() => clearTimeout(timer))
}
