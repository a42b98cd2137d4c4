/** A call that was not answered in time. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/**
 * Rejects with `Unanswered` when the promise takes longer. A timer that fires late means that this process was held up,
 * not the other side; then the wait begins anew, and replies that have arrived meanwhile are read first.
 */
export const within = <T>(limitMs: number, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout
    const expire = () => reject(new Unanswered(`no answer within ${limitMs} ms`))
    const arm = () => {
      const due = performance.now() + limitMs
      timer = setTimeout(() => (performance.now() - due > limitMs / 4 ? arm() : setImmediate(expire)), limitMs)
    }
    arm()
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
