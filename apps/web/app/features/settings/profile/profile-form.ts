import type { ProfileChange } from '@flow/contracts'
import type { Language } from '@flow/ui'
import { text } from '../../../server/load.ts'
import { languageTags } from '../../people/language-names.ts'

const words = (list: string): string[] => [
  ...new Set(
    list
      .split(',')
      .map(word => word.trim())
      .filter(Boolean),
  ),
]

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).map(value => (typeof value === 'string' ? value.trim() : ''))

/** Links of which something was written; one without a name goes by its host. */
const linksIn = (form: FormData): ProfileChange['links'] => {
  const urls = texts(form, 'linkUrl')
  return texts(form, 'linkLabel')
    .map((label, index) => ({ label, url: urls[index] ?? '' }))
    .filter(({ label, url }) => label || url)
    .map(({ label, url }) => ({
      label: (label || (URL.canParse(url) ? new URL(url).hostname : url)).slice(0, 40),
      url,
    }))
}

/** The place that was chosen, `null` when it was emptied, `unknown` when words were typed that name none. */
const placeIn = (form: FormData): ProfileChange['place'] | 'unknown' => {
  const [name, lat, lng] = [text(form, 'place'), text(form, 'lat'), text(form, 'lng')]
  if (!name) return null
  return lat && lng ? { name: name.slice(0, 120), lat: Number(lat), lng: Number(lng) } : 'unknown'
}

/** What the profile form says, as the API takes it; `unknown` when its place is none. */
export const profileIn = (form: FormData, language: Language): ProfileChange | 'unknown' => {
  const place = placeIn(form)
  if (place === 'unknown') return 'unknown'
  return {
    displayName: text(form, 'displayName'),
    username: text(form, 'username'),
    bio: text(form, 'bio') || null,
    pronouns: text(form, 'pronouns') || null,
    interests: words(text(form, 'interests')),
    languages: languageTags(words(text(form, 'languages')), language),
    links: linksIn(form),
    place,
    birthDate: text(form, 'birthDate') || null,
    phone: text(form, 'phone').replaceAll(/[\s().-]/g, '') || null,
  }
}
