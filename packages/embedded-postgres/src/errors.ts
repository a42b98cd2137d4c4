export type EmbeddedPostgresErrorCode =
  | 'unsupported_platform'
  | 'binaries_broken'
  | 'data_dir_in_use'
  | 'data_dir_unusable'
  | 'wrong_owner'
  | 'wrong_version'
  | 'disk_full'
  | 'start_failed'

/** A reason why the embedded PostgreSQL cannot run. The message is written for the person who started it. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode

  constructor(code: EmbeddedPostgresErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EmbeddedPostgresError'
    this.code = code
  }
}

const systemReasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a file is in the way',
  ENAMETOOLONG: 'the path is too long',
}

/** Turns a failed file operation on `path` into an error that names the path and what to do. */
export const fileError = (path: string, cause: unknown): EmbeddedPostgresError => {
  if (cause instanceof EmbeddedPostgresError) return cause
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path, cause)
  const reason = systemReasons[code] ?? (cause as Error).message
  return new EmbeddedPostgresError(
    'data_dir_unusable',
    `The database directory ${path} cannot be used: ${reason}. Correct it, or choose another data directory.`,
    cause,
  )
}

export const diskFull = (path: string, cause?: unknown): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'disk_full',
    `The disk that holds ${path} is full. Free some space, or choose another data directory.`,
    cause,
  )
