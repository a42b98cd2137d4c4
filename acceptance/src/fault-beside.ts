import type { Locator } from 'playwright-core'

/** What is said beside a field that was refused, as a screen reader says it with the field: its fault, or its hint and fault. */
export const faultBeside = (field: Locator): Promise<string> =>
  field.evaluate(one =>
    (one.ariaInvalid === 'true' ? (one.getAttribute('aria-describedby') ?? '') : '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  )
