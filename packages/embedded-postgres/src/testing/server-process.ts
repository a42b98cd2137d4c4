import { startEmbeddedPostgres } from '../start.ts'

/** A platform in small: starts the server of the given data directory, says where, and ends with its input. */
const [dataDir = ''] = process.argv.slice(2)
const ignore = () => {}
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }

try {
  const { adminUrl, stop } = await startEmbeddedPostgres({ dataDir, log })
  process.stdout.write(`${JSON.stringify({ url: adminUrl() })}\n`)
  process.stdin.resume().once('end', () => void stop())
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refusal: (error as Error).message })}\n`)
}
