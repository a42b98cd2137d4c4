import type { Locator } from 'playwright-core'

/** What a screen reader says with a field that was refused: its fault, or its hint and its fault. */
export const faultBeside = (field: Locator): Promise<string> =>
  field.evaluate(one =>
    (one.ariaInvalid === 'true' ? (one.getAttribute('aria-describedby') ?? '') : '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  )
