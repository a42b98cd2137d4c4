import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { IMPORT_FORMATS, type ImportState, type StartImport } from '@flow/contracts'
import { withHousehold } from './commands.ts'
import type { PlatformSettings } from './settings.ts'
import { Stopped } from './stopped.ts'

export interface ImportFlags {
  readonly format?: string
  readonly shiftWeeks?: string
  readonly draft?: boolean
}

const print = (text: string) => void process.stdout.write(`${text}\n`)
const SHOWN_REFUSALS = 10

const formatOf = (text: string | undefined): StartImport['format'] => {
  if (text === undefined || (IMPORT_FORMATS as readonly string[]).includes(text)) return text as StartImport['format']
  throw new Stopped(`--format must be one of ${IMPORT_FORMATS.join(', ')}`)
}

const weeksOf = (text: string | undefined): StartImport['shiftWeeks'] => {
  if (text === undefined || text === 'auto') return text
  if (/^-?\d{1,4}$/.test(text)) return Number(text)
  throw new Stopped('--shift-weeks must be a whole number of weeks, or auto')
}

/** The sentence a source asks to be shown with its data, when it lies beside the file. */
const attributionOf = (file: string): string | undefined => {
  const notice = join(dirname(file), 'ATTRIBUTION.md')
  return existsSync(notice) ? (readFileSync(notice, 'utf8').split('\n')[0] ?? '').trim().slice(0, 500) : undefined
}

const report = (state: ImportState) => {
  print(`${state.name}: ${state.total} records read as ${state.format}`)
  print(
    `${state.created} created, ${state.updated} updated, ${state.unchanged} unchanged, ${state.refused} refused` +
      (state.shiftWeeks ? `, dates moved by ${state.shiftWeeks} weeks` : ''),
  )
  const { wanted, found } = state.geocoded
  if (wanted) print(`${found} of ${wanted} places geocoded (${((100 * found) / wanted).toFixed(1)} %)`)
  for (const { line, index, code, message } of state.refusals.slice(0, SHOWN_REFUSALS))
    print(`  refused ${line === null ? `record ${index}` : `line ${line}`}: ${message} (${code})`)
  const more = state.refused - Math.min(SHOWN_REFUSALS, state.refusals.length)
  if (more > 0) print(`  … and ${more} more`)
}

/** Reads a file of events in, beside a running platform or alone, and says what became of each. */
export const importCommand = async (settings: PlatformSettings, file: string, flags: ImportFlags): Promise<void> => {
  if (!existsSync(file)) throw new Stopped(`There is no file ${file}`)
  const input: StartImport = {
    source: readFileSync(file, 'utf8'),
    name: basename(file),
    format: formatOf(flags.format),
    shiftWeeks: weeksOf(flags.shiftWeeks),
    publish: !flags.draft,
    attribution: attributionOf(file),
  }
  const state = await withHousehold(settings, ({ client }) => client.of('events').importEvents(input))
  if (state.error) throw new Stopped(state.error)
  report(state)
}
