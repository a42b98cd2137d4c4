import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotificationPreferences, NotificationPreferencesChange } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'
import { replies, tags } from '../replies.ts'
import { changePreferences, readPreferences } from './preferences.ts'

const config = { access: 'user' }

export const preferenceRoutes = (context: NotificationsContext): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    app.get(
      '/api/v1/notifications/preferences',
      {
        config,
        schema: {
          summary: 'What one is told, where and when: types by channels, quiet hours, digests, reminders',
          tags,
          response: replies({ 200: NotificationPreferences }, 401),
        },
      },
      async request => readPreferences(context, signedInActor(request)),
    )
    app.put(
      '/api/v1/notifications/preferences',
      {
        config,
        schema: {
          summary: 'Change some of it',
          tags,
          body: NotificationPreferencesChange,
          response: replies({ 200: NotificationPreferences }, 401, 422),
        },
      },
      async request => changePreferences(context, signedInActor(request), request.body),
    )
  })
