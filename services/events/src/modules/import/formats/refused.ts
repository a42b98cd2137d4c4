import type { RefusalCode } from './normalised-event.ts'

/** Why one record cannot be taken; the collector turns it into a line of the report. */
export class Refused extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
  }
}

export const refuse = (code: RefusalCode, message: string): never => {
  throw new Refused(code, message)
}
