/** One component's own lines, unfolded; lines of components inside it are left out, but for a zone's rules. */
export type CalendarBlock = {
  name: 'VEVENT' | 'VTIMEZONE' | 'VTODO' | 'VJOURNAL'
  /** Of its BEGIN, from 1. */
  line: number
  lines: string[]
  /** False when another component began, or the file ended, before its END. */
  closed: boolean
}

export type Calendar = { properties: string[]; blocks: CalendarBlock[] }

const BLOCKS = new Set(['VEVENT', 'VTIMEZONE', 'VTODO', 'VJOURNAL'])
const CONTENT_LINE = /^[A-Za-z0-9.-]{1,80}[;:]/

type Line = { text: string; number: number }

/**
 * Joins folded lines. A line that is neither a property nor folded is taken as the next line of the text before it:
 * hand-made feeds break their descriptions so.
 */
const unfold = (source: string): Line[] => {
  const lines: Line[] = []
  source.split(/\r\n|\n|\r/).forEach((text, index) => {
    const last = lines.at(-1)
    if (last && /^[ \t]/.test(text)) last.text += text.slice(1)
    else if (last && text && !CONTENT_LINE.test(text)) last.text += `\\n${text}`
    else if (text) lines.push({ text, number: index + 1 })
  })
  return lines
}

type State = { calendars: Calendar[]; block: CalendarBlock | undefined; inside: number }

const begin = (state: State, name: string, line: Line) => {
  if (name === 'VCALENDAR') {
    state.block = undefined
    state.calendars.push({ properties: [], blocks: [] })
  } else if (BLOCKS.has(name)) {
    state.block = { name: name as CalendarBlock['name'], line: line.number, lines: [], closed: false }
    state.inside = 0
    if (state.calendars.length === 0) state.calendars.push({ properties: [], blocks: [] })
    state.calendars.at(-1)?.blocks.push(state.block)
  } else if (state.block) {
    state.inside += 1
    if (state.block.name === 'VTIMEZONE') state.block.lines.push(line.text)
  }
}

const end = (state: State, name: string, line: Line) => {
  if (!state.block) return
  if (name === state.block.name) {
    state.block.closed = true
    state.block = undefined
  } else if (state.inside > 0) {
    state.inside -= 1
    if (state.block.name === 'VTIMEZONE') state.block.lines.push(line.text)
  }
}

/** Splits a file of one or more calendars into components, each of which can then fail alone. */
export const readCalendars = (source: string): Calendar[] => {
  const state: State = { calendars: [], block: undefined, inside: 0 }
  for (const line of unfold(source)) {
    const edge = /^(BEGIN|END):([A-Za-z-]{1,30})\s*$/i.exec(line.text)
    if (edge) (edge[1]?.toUpperCase() === 'BEGIN' ? begin : end)(state, (edge[2] ?? '').toUpperCase(), line)
    else if (!state.block) state.calendars.at(-1)?.properties.push(line.text)
    else if (state.inside === 0 || state.block.name === 'VTIMEZONE') state.block.lines.push(line.text)
  }
  return state.calendars
}
