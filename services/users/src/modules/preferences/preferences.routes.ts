import { Preferences, PreferencesChange, ProblemDocument } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { changePreferences, readPreferences } from './preferences.ts'

const tags = ['preferences']
const response = { 200: Preferences, '4xx': ProblemDocument }

/** Preferences answer at two addresses that mean the same. */
const PATHS = ['/api/v1/preferences', '/api/v1/users/preferences'] as const

export const preferencesRoutes = (context: UsersContext) =>
  signedIn(async app => {
    for (const path of PATHS) {
      app.get(
        path,
        {
          config: { access: 'user' },
          schema: { summary: 'Language, time zone, theme, units and switches', tags, response },
        },
        request => readPreferences(context, signedInActor(request)),
      )
      app.put(
        path,
        {
          config: { access: 'user' },
          schema: { summary: 'Change preferences', tags, body: PreferencesChange, response },
        },
        request => changePreferences(context, signedInActor(request), request.body),
      )
    }
  })
