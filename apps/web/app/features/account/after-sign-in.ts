import { isLanguage } from '@flow/ui'
import { COOKIES } from '../../server/cookies.ts'
import { goTo } from '../../server/load.ts'
import type { Visit } from '../../server/visit.ts'
import { isTheme } from '../../site/theme.ts'

/** Takes over how the person likes things, and goes on to where they wanted to go. */
export const afterSignIn = async (visit: Visit, next: string): Promise<Response> => {
  const liked = await visit.api.preferences().catch(() => null)
  if (liked) {
    const language = liked.language.slice(0, 2)
    if (isLanguage(language)) visit.keep(COOKIES.language, language)
    if (isTheme(liked.theme)) visit.keep(COOKIES.theme, liked.theme)
    visit.keep(COOKIES.units, liked.units)
    visit.keep(COOKIES.timeZone, liked.timeZone)
  }
  return goTo(next)
}
