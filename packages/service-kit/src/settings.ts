/** How one environment variable is read. `parse` throws an Error that says what is expected. */
export interface Setting<T> {
  readonly variable: string
  readonly help: string
  readonly fallback?: T
  readonly parse: (text: string) => T
}

type Values<S extends Record<string, Setting<unknown>>> = {
  readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never
}

/** All faults of a configuration at once, each naming its variable. */
export class SettingsError extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`The configuration is not right:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
    this.name = 'SettingsError'
    this.faults = faults
  }
}

const expect = (condition: boolean, message: string): void => {
  if (!condition) throw new Error(message)
}

const make =
  <T>(parse: (text: string) => T) =>
  (variable: string, help: string, ...fallback: [T?]): Setting<T> =>
    fallback.length ? { variable, help, fallback: fallback[0] as T, parse } : { variable, help, parse }

/** The kinds of settings there are. A setting without a fallback must be given. */
export const setting = {
  text: make(text => text),
  /** A text too long to be guessed. */
  secret: make(text => {
    expect(text.length >= 32, 'must hold at least 32 characters')
    return text
  }),
  integer: make(text => {
    expect(/^-?\d+$/.test(text), 'must be a whole number')
    return Number(text)
  }),
  port: make(text => {
    expect(/^\d+$/.test(text) && Number(text) <= 65535, 'must be a port number from 0 to 65535')
    return Number(text)
  }),
  /** A setting with a reading of its own. */
  of: <T>(parse: (text: string) => T, variable: string, help: string, ...fallback: [T?]): Setting<T> =>
    make(parse)(variable, help, ...fallback),
  flag: make(text => {
    expect(['0', '1', 'on', 'off', 'true', 'false'].includes(text), 'must be on or off')
    return ['1', 'on', 'true'].includes(text)
  }),
  url: make(text => {
    expect(URL.canParse(text), 'must be a URL')
    return text
  }),
  list: make(text =>
    text
      .split(',')
      .map(one => one.trim())
      .filter(Boolean),
  ),
  oneOf: <T extends string>(values: readonly T[], variable: string, help: string, fallback?: T): Setting<T> => ({
    variable,
    help,
    fallback,
    parse: text => {
      expect((values as readonly string[]).includes(text), `must be one of ${values.join(', ')}`)
      return text as T
    },
  }),
  optional: <T>(inner: Setting<T>): Setting<T | undefined> => ({ ...inner, fallback: undefined, parse: inner.parse }),
}

/**
 * Reads settings from an environment. Empty text counts as not given.
 * @throws SettingsError with every fault found.
 */
export const readSettings = <S extends Record<string, Setting<unknown>>>(
  spec: S,
  env: Readonly<Record<string, string | undefined>>,
): Values<S> => {
  const faults: string[] = []
  const read = (one: Setting<unknown>) => {
    const text = env[one.variable]
    if (text === undefined || text === '') {
      if (!('fallback' in one)) faults.push(`${one.variable} is missing: ${one.help}`)
      return one.fallback
    }
    try {
      return one.parse(text)
    } catch (error) {
      faults.push(`${one.variable} ${(error as Error).message}: ${one.help}`)
      return undefined
    }
  }
  const values = Object.fromEntries(Object.entries(spec).map(([name, one]) => [name, read(one)]))
  if (faults.length) throw new SettingsError(faults)
  return Object.freeze(values) as Values<S>
}
