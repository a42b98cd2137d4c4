import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { PushKey } from '@flow/contracts'
import { signedIn } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'
import { replies, tags } from '../replies.ts'
import { vapidKeysFrom } from './web-push.ts'

/** The secret from which the keys of Web Push follow. */
export const VAPID_KEY = 'notifications/vapid'

/** @param delivers whether messages reach browsers */
export const pushKeyRoutes = (
  { secrets }: Pick<NotificationsContext, 'secrets'>,
  delivers: boolean,
): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    const { publicKey } = vapidKeysFrom(secrets.keyFor(VAPID_KEY))
    app.get(
      '/api/v1/notifications/push/key',
      {
        config: { access: 'user' },
        schema: { summary: 'The key a browser subscribes with', tags, response: replies({ 200: PushKey }, 401) },
      },
      async () => ({ publicKey, delivers }),
    )
  })
