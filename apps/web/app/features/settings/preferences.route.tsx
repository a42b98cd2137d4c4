import { catalogue, isLanguage, isUnits, LANGUAGE_NAMES, LANGUAGES, settingsMessages, UNITS } from '@flow/ui'
import { Button, Choice, Notice, SelectField } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { COOKIES } from '../../server/cookies.ts'
import { safePath, text } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useMessages, useOwnZone, useSite } from '../../site/site.ts'
import { isTheme } from '../../site/theme.ts'
import { RoomTitle } from './panel.tsx'
import { useSettingsWords } from './words.ts'

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const me = visit.hasSession() ? await visit.api.profile().catch(() => null) : null
  return { email: me?.email ?? null, zones: Intl.supportedValuesOf('timeZone') }
}

/** Keeps the choices on this device, and with the account where there is one. */
const keep = async (visit: Visit, form: FormData) => {
  const language = text(form, 'language')
  const theme = text(form, 'theme')
  const timeZone = text(form, 'timeZone')
  const units = text(form, 'units')
  const change = {
    ...(isLanguage(language) ? { language } : {}),
    ...(isTheme(theme) ? { theme } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(isUnits(units) ? { units } : {}),
  }
  if (visit.hasSession() && Object.keys(change).length > 0)
    await visit.api.changePreferences(change).catch(error => {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error
    })
  if (change.language) visit.keep(COOKIES.language, change.language)
  if (change.theme) visit.keep(COOKIES.theme, change.theme)
  if (change.units) visit.keep(COOKIES.units, change.units)
  if (change.timeZone) visit.keep(COOKIES.timeZone, change.timeZone)
}

/** An address without the language it was asked in: the choice now made is the one that counts. */
const withoutLanguage = (path: string): string => {
  const url = new URL(path, 'http://flow')
  url.searchParams.delete('lang')
  return url.pathname + url.search
}

export const action = async ({
  request,
  context,
}: ActionFunctionArgs): Promise<Refusal | { saved: true } | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    await keep(visit, form)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return refusalOf(error, catalogue(visit.language))
  }
  return redirect(form.has('back') ? withoutLanguage(safePath(text(form, 'back'))) : '/settings/preferences?saved')
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, {
    title: settingsMessages[site?.language ?? 'en'].settings.preferences.title,
    path: '/settings/preferences',
    hidden: true,
  })
}

const ZoneField = ({ zones, error }: { readonly zones: readonly string[]; readonly error?: string }) => {
  const { preferences } = useSettingsWords().settings
  const chosen = useSite()?.timeZone
  const device = useOwnZone()
  const zone = chosen ?? device ?? 'UTC'
  return (
    <SelectField
      label={preferences.timeZone}
      name="timeZone"
      hint={preferences.timeZoneHint}
      error={error}
      defaultValue={zone}
      key={zone}
    >
      {[...new Set([zone, ...zones])].map(one => (
        <option key={one} value={one}>
          {one.replaceAll('_', ' ')}
        </option>
      ))}
    </SelectField>
  )
}

const Preferences = () => {
  const { common } = useMessages()
  const { settings } = useSettingsWords()
  const { preferences } = settings
  const saved = useSearchParams()[0].has('saved')
  const { email, zones } = useLoaderData<typeof loader>()
  const answer = useActionData<Refusal>()
  const language = useLanguage()
  const site = useSite()
  const theme = site?.theme ?? 'system'
  const navigation = useNavigation()
  return (
    <>
      <RoomTitle title={preferences.title} text={email ? settings.signedInAs(email) : settings.anonymous} />
      {saved && !answer ? <Notice tone="good">{settings.saved}</Notice> : null}
      <Form method="post" reloadDocument className="flex flex-col gap-7">
        {answer && 'message' in answer ? <Notice tone="danger">{answer.message}</Notice> : null}
        <Choice
          legend={preferences.theme}
          name="theme"
          defaultValue={theme}
          options={[
            { value: 'system', label: preferences.themeSystem },
            { value: 'light', label: preferences.themeLight },
            { value: 'dark', label: preferences.themeDark },
          ]}
        />
        <Choice
          legend={preferences.language}
          name="language"
          defaultValue={language}
          options={LANGUAGES.map(one => ({ value: one, label: LANGUAGE_NAMES[one] }))}
        />
        <Choice
          legend={preferences.units}
          name="units"
          defaultValue={site?.units ?? 'metric'}
          options={UNITS.map(one => ({ value: one, label: preferences[one] }))}
        />
        <ZoneField zones={zones} error={answer?.faults?.timeZone} />
        <Button type="submit" size="large" busy={navigation.state === 'submitting'} className="self-start">
          {preferences.save}
        </Button>
      </Form>
      {email ? (
        <Form method="post" action="/sign-out" className="border-t border-line pt-6">
          <Button type="submit" tone="plain">
            {common.nav.signOut}
          </Button>
        </Form>
      ) : null}
    </>
  )
}

export default Preferences
