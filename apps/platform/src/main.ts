import { EmbeddedPostgresError } from '@flow/embedded-postgres'
import { explainSettings, Problem } from '@flow/service-kit'
import { Command } from 'commander'
import {
  createAdminCommand,
  doctorCommand,
  metricsKeyCommand,
  migrateCommand,
  type NewAdmin,
  renewKeysCommand,
  replayCommand,
} from './commands.ts'
import { type ImportFlags, importCommand } from './import-command.ts'
import { readPlatformSettings, SETTINGS } from './settings.ts'
import { startApart, startTogether } from './start.ts'
import { Stopped } from './stopped.ts'

const settings = () => {
  try {
    return readPlatformSettings(process.env)
  } catch (error) {
    return explainSettings(error)
  }
}

const settingsHelp = () =>
  Object.values(SETTINGS)
    .map(({ variable, help }) => `  ${variable.padEnd(24)} ${help}`)
    .join('\n')

const program = new Command('flow')
  .description('Runs and looks after a Flow installation.')
  .addHelpText('after', () => `\nSettings, by environment variable:\n${settingsHelp()}`)

program
  .command('start')
  .description('start the platform and print where it can be reached')
  .option('--processes', 'a process for each service instead of one for all')
  .action(({ processes }: { processes?: boolean }) => (processes ? startApart : startTogether)(settings()))

program
  .command('migrate')
  .description('bring the database to the present shape')
  .action(() => migrateCommand(settings()))

program
  .command('import')
  .description('import events from iCalendar, JSON-LD, Opendatasoft records, CSV or JSON')
  .argument('<file>', 'the file to read')
  .option('--format <format>', 'its format; told from its content unless given')
  .option('--shift-weeks <weeks>', 'move all dates by whole weeks: a number, or auto to bring them around today')
  .option('--draft', 'leave the events as drafts')
  .action((file: string, flags: ImportFlags) => importCommand(settings(), file, flags))

program
  .command('doctor')
  .description('look at everything the platform stands on')
  .action(async () => {
    if (!(await doctorCommand(settings()))) process.exitCode = 1
  })

program
  .command('replay')
  .description('have a service handle the events of others again, to make its copies anew')
  .argument('<service>', 'the service that listens')
  .argument('[source]', 'whose events; all that it listens to unless given')
  .action((service: string, source?: string) => replayCommand(settings(), service, source))

program
  .command('metrics-key')
  .description('print the key with which Prometheus reads the metrics')
  .action(() => metricsKeyCommand(settings()))

program
  .command('keys')
  .description('look after the keys of personal data')
  .command('renew')
  .description('seal everything with the present FLOW_SECRET; FLOW_SECRET_OLDER holds those before it')
  .action(() => renewKeysCommand(settings()))

program
  .command('admin')
  .description('look after administrators')
  .command('create')
  .description('make an administrator')
  .requiredOption('--email <address>', 'e-mail address')
  .requiredOption('--username <name>', 'name to sign in with')
  .requiredOption('--password <password>', 'password; at least 8 characters')
  .action((admin: NewAdmin) => createAdminCommand(settings(), admin))

program
  .command('dev')
  .description('start the platform and reload what changes')
  .action(async () => (await import('./dev.ts')).startDev(settings()))

const explain = (error: unknown): string => {
  if (error instanceof Problem) {
    const faults = (error.options.errors ?? []).map(({ path, message }) => `\n  ${path} ${message}`)
    return `${error.message}${faults.join('')}`
  }
  if (error instanceof Stopped || error instanceof EmbeddedPostgresError) return error.message
  throw error
}

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
