import { Liquid, type Template } from 'liquidjs'

/** Templates read nothing but what they are given, and end: in time, and in memory. */
const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 40_000,
  // Milliseconds by the clock: on a busy machine a good template may wait, only one without an end takes so long.
  renderLimit: 1_000,
  memoryLimit: 200_000,
  // No partials: there is no file to be read.
  templates: {},
})

export type Parsed = readonly Template[]

/** @throws on anything that is not Liquid */
export const parseTemplate = (text: string): Parsed => engine.parse(text)

/** @throws when a variable is missing, or when it takes too long or too much */
export const renderTemplate = (parsed: Parsed, scope: Readonly<Record<string, unknown>>): string =>
  String(engine.renderSync(parsed as Template[], scope))

/** The names a template reads from what it is given. */
export const variablesOf = (parsed: Parsed): string[] => {
  const names = engine.globalVariablesSync(parsed as Template[])
  return [...new Set(names.map(name => String(name).split(/[.[]/)[0] as string))]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g

/** One line that cannot break out of a header or turn the reading direction of what follows. */
export const oneLine = (text: string, most = 200): string => {
  const line = text.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
}

/** Paragraphs, without what could hide or turn text. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map(part =>
      part
        .split('\n')
        .map(line => oneLine(line, 5_000))
        .filter(Boolean)
        .join('\n'),
    )
    .filter(Boolean)
