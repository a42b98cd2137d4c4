/** Joins folded lines before decoding: calendars may fold in the middle of a character. */
const unfoldBytes = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(/\r?\n[ \t]/g, ''), 'latin1')

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a file: UTF-8 or UTF-16 by its mark, UTF-8 if it is valid, else what Western spreadsheets write. */
export const readSource = (source: Buffer | string): string => {
  if (typeof source === 'string') return source.toWellFormed().replace(/^\ufeff/, '')
  if (source[0] === 0xff && source[1] === 0xfe) return new TextDecoder('utf-16le').decode(source)
  if (source[0] === 0xfe && source[1] === 0xff) return new TextDecoder('utf-16be').decode(source)
  const isCalendar = source.subarray(0, 200).toString('latin1').toUpperCase().includes('BEGIN:VCALENDAR')
  return (
    decodeAs('utf-8', source) ??
    (isCalendar ? decodeAs('utf-8', unfoldBytes(source)) : undefined) ??
    new TextDecoder('windows-1252').decode(source)
  )
}
