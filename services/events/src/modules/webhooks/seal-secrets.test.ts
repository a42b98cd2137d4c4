import { bytea, statement } from '@flow/postgres'
import { secretsFrom } from '@flow/service-kit'
import { anActor, serviceTest, testSecrets } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { sealSecretsAnew, secretOf, webhookContext } from './webhook-context.ts'

const OLD_ROOT = 'a root secret that is used by tests and by nobody else'
const NEW_ROOT = 'a new root secret, that replaces the one that leaked'
const secretsOf = statement(
  'test.webhooks.secrets',
  { secret: bytea, older_secret: bytea },
  'select secret, older_secret from webhooks where id = $1',
)

const test = serviceTest(eventsService, { installation: { callsPrivateNetwork: true } })

test('after a change of the root secret webhooks are signed as before, without the old one', async ({
  api,
  service,
}) => {
  const me = api.as(anActor())
  const input = { url: 'http://127.0.0.1:9/in', events: ['event.published'] }
  const { id, secret: first } = (await me.post('/api/v1/webhooks', input)).body
  const { secret: second } = (await me.post(`/api/v1/webhooks/${id}/rotate-secret`)).body
  const contextWith = (root: string, ...older: string[]) =>
    webhookContext({ ...service.deps, secrets: { ...testSecrets, ...secretsFrom(root, older) } })
  const during = contextWith(NEW_ROOT, OLD_ROOT)
  expect(await sealSecretsAnew(during)).toBe(2)
  expect(await sealSecretsAnew(during)).toBe(0)
  const { vault, db } = contextWith(NEW_ROOT)
  const kept = await db.asService('test', tx => tx.one(secretsOf, [id]))
  expect([kept.secret, kept.older_secret].map(one => vault.open(one, secretOf(id)))).toEqual([second, first])
})
