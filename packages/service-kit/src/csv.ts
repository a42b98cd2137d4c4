type CsvRow = Readonly<Record<string, unknown>>

/** Spreadsheets take cells that begin so for formulas, in the wide letters of East Asia too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180) with a heading; a cell is never a formula. */
export const toCsv = (rows: readonly CsvRow[]): string => {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return [names, ...rows.map(row => names.map(name => row[name]))]
    .map(line => `${line.map(cell).join(',')}\r\n`)
    .join('')
}
