import { type Logger, pino } from 'pino'
import { currentCorrelation } from './correlation.ts'

export type Log = Logger

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Keys whose values never reach a log, wherever they stand. */
const SECRET = [
  'password',
  'accessToken',
  'refreshToken',
  'token',
  'authorization',
  'cookie',
  'email',
  'secret',
  'code',
]

/** Structured log: JSON lines with the service's name and the correlation id, without secrets or personal data. */
export const createLog = (options: { level: LogLevel; service: string; destination?: NodeJS.WritableStream }): Log =>
  pino(
    {
      level: options.level,
      base: { service: options.service },
      redact: { paths: SECRET.flatMap(key => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
      mixin: () => {
        const correlation = currentCorrelation()
        return correlation ? { correlationId: correlation.correlationId } : {}
      },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    options.destination ?? pino.destination({ fd: 1, sync: false }),
  )
