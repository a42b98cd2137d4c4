import type { Store } from '@flow/cache'
import type { Jobs } from '@flow/messaging'
import type { Database } from '@flow/postgres'
import {
  createVault,
  type FileStorage,
  type Log,
  type Secrets,
  type ServiceClient,
  type ServiceDeps,
  type Vault,
} from '@flow/service-kit'
import { createPasswordHasher, type PasswordHasher } from './modules/passwords/password-hasher.ts'
import type { UsersSettings } from './settings.ts'

/** What the parts of this service ask for; each names the few it uses. */
export interface UsersContext {
  readonly db: Database
  readonly store: Store
  readonly jobs: Jobs
  readonly services: ServiceClient
  readonly now: () => Date
  readonly log: Log
  readonly secrets: Secrets
  readonly settings: UsersSettings
  readonly vault: Vault
  readonly hasher: PasswordHasher
  /** Keys from which a refresh token's successor is derived, the active one first. */
  readonly refreshKeys: readonly Buffer[]
  readonly publicUrl: string
  readonly files: FileStorage
}

export const createContext = (deps: ServiceDeps, settings: UsersSettings): UsersContext => {
  const ring = deps.secrets.ringFor
  return {
    db: deps.db,
    store: deps.store,
    jobs: deps.jobs,
    services: deps.services,
    now: deps.now,
    log: deps.log,
    secrets: deps.secrets,
    settings,
    vault: createVault(ring('users/personal-data')),
    hasher: createPasswordHasher(settings, ring('users/password-digest')),
    refreshKeys: ring('users/refresh-token'),
    publicUrl: deps.installation.publicUrl,
    files: deps.installation.files,
  }
}
