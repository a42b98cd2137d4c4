const encoder = new TextEncoder()
const FOLD_OCTETS = 75

/** A content line folded so that no piece is longer than 75 octets, and no character is cut (RFC 5545 §3.1). */
export const foldLine = (line: string): string => {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > FOLD_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** TEXT of RFC 5545 §3.3.11: backslash, semicolon, comma and line ends escaped, control characters left out. */
export const calendarText = (text: string): string =>
  text
    .replace(CONTROLS, '')
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')

/** A UTC instant: `20261122T190000Z`. */
export const calendarInstant = (at: Date) => at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
