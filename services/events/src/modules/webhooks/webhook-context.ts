import { createVault, type ServiceDeps, sealAnew, type Vault } from '@flow/service-kit'

/** What webhooks need besides what every module is given. */
export interface WebhookContext extends Pick<ServiceDeps, 'db' | 'now' | 'jobs' | 'outgoing' | 'installation' | 'log'> {
  readonly vault: Vault
  /** How long a receiver may take to answer, to the last byte. */
  readonly timeoutMs: number
}

export const webhookContext = (deps: ServiceDeps): WebhookContext => ({
  ...deps,
  timeoutMs: 15_000,
  vault: createVault(deps.secrets.ringFor('events/webhook-secrets')),
})

/** What a sealed secret is bound to. */
export const secretOf = (webhookId: string): string => `webhooks.secret:${webhookId}`

/** Seals all secrets anew with the active key; answers how many changed. */
export const sealSecretsAnew = ({ db, vault }: Pick<WebhookContext, 'db' | 'vault'>): Promise<number> =>
  sealAnew(
    db,
    vault,
    ['secret', 'older_secret'].map(column => ({ table: 'webhooks', key: 'id', column, context: secretOf })),
  )
