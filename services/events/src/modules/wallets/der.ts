/** The little of DER (ITU-T X.690) that a signature in CMS needs: definite lengths, tags below 31. */
const lengthOf = (size: number): Buffer => {
  if (size < 128) return Buffer.from([size])
  const bytes = Buffer.from(
    size.toString(16).padStart(size > 0xffffff ? 8 : size > 0xffff ? 6 : size > 0xff ? 4 : 2, '0'),
    'hex',
  )
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

export const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

export const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts)
/** Members sorted by their bytes, as DER wants it. */
export const set = (...parts: readonly Buffer[]) => der(0x31, ...parts.toSorted(Buffer.compare))
export const integer = (value: number) => der(0x02, Buffer.from([value]))
export const octets = (bytes: Buffer) => der(0x04, bytes)
export const nothing = der(0x05)

/** An object identifier from its dotted text. */
export const oid = (text: string): Buffer => {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const base128 = (value: number): number[] =>
    value < 128 ? [value] : [...base128(value >> 7).map(byte => byte | 0x80), value & 0x7f]
  return der(0x06, Buffer.from([40 * first + second, ...rest.flatMap(base128)]))
}

/** An instant of the years 1950 to 2049. */
export const utcTime = (instant: Date): Buffer =>
  der(0x17, Buffer.from(`${instant.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))

export interface Element {
  readonly tag: number
  /** With its header. */
  readonly bytes: Buffer
  readonly content: Buffer
}

/** The elements that lie side by side in some bytes. */
export const elementsOf = (bytes: Buffer): Element[] => {
  const found: Element[] = []
  for (let at = 0; at < bytes.length; ) {
    const short = bytes[at + 1] as number
    const wide = short < 128 ? 0 : short & 0x7f
    const size = wide ? bytes.readUIntBE(at + 2, wide) : short
    const from = at + 2 + wide
    found.push({
      tag: bytes[at] as number,
      bytes: bytes.subarray(at, from + size),
      content: bytes.subarray(from, from + size),
    })
    at = from + size
  }
  return found
}
