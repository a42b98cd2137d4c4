import type { Jobs } from '@flow/messaging'
import type { Database } from '@flow/postgres'
import {
  createVault,
  type Log,
  type Secrets,
  type ServiceClient,
  type ServiceDeps,
  type Vault,
} from '@flow/service-kit'
import { createTemplates, type Templates } from './modules/templates/templates.ts'
import type { NotificationsSettings } from './settings.ts'

/** What the parts of this service ask for; each names the few it uses. */
export interface NotificationsContext {
  readonly db: Database
  readonly jobs: Jobs
  readonly services: ServiceClient
  readonly now: () => Date
  readonly log: Log
  readonly secrets: Secrets
  readonly settings: NotificationsSettings
  readonly vault: Vault
  readonly publicUrl: string
  readonly templates: Templates
  /** Lets the workers look for messages at once; called after a commit that made some. An urgent mail goes first. */
  readonly wake: (urgent?: boolean) => void
}

export const createContext = (
  deps: ServiceDeps,
  settings: NotificationsSettings,
  wake: (urgent?: boolean) => void,
): NotificationsContext => ({
  db: deps.db,
  jobs: deps.jobs,
  services: deps.services,
  now: deps.now,
  log: deps.log,
  secrets: deps.secrets,
  settings,
  vault: createVault(deps.secrets.ringFor('notifications/content')),
  publicUrl: deps.installation.publicUrl,
  templates: createTemplates(deps.db),
  wake,
})
