import { EmbeddedPostgresError } from '@flow/embedded-postgres'
import { explainSettings } from '@flow/service-kit'
import { Command } from 'commander'
import { readPlatformSettings } from './settings.ts'
import { Stopped, startApart, startTogether } from './start.ts'

const settings = () => {
  try {
    return readPlatformSettings(process.env)
  } catch (error) {
    return explainSettings(error)
  }
}

const program = new Command('flow').description('Runs and looks after a Flow installation.')

program
  .command('start')
  .description('starts the platform')
  .option('--processes', 'a process for each service instead of one for all')
  .action(({ processes }: { processes?: boolean }) => (processes ? startApart : startTogether)(settings()))

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof Stopped || error instanceof EmbeddedPostgresError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
