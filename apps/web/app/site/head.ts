import { LANGUAGES } from '@flow/ui'
import type { MetaDescriptor } from 'react-router'
import type { Site } from './site.ts'

export interface HeadSubject {
  readonly title: string
  readonly description?: string
  /** The page's one true path, without language. */
  readonly path?: string
  readonly image?: string
  readonly imageAlt?: string
  readonly type?: 'website' | 'article' | 'profile'
  /** Not for search engines. */
  readonly hidden?: boolean
}

interface RootMatch {
  readonly id: string
  readonly loaderData?: unknown
}

/** The site's data among a page's matches, for `meta`, which runs outside of React. */
export const siteOf = (matches: readonly (RootMatch | undefined)[]): Site | undefined =>
  matches.find(match => match?.id === 'root')?.loaderData as Site | undefined

/** Pictures that are drawn for other sites all have one size. */
const isPreview = (image: string) => image.includes('/preview.png')

const languagePath = (path: string, language: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`

/** The head of a page: title, preview cards of other sites, canonical address and its languages. */
export const headOf = (site: Site | undefined, subject: HeadSubject): MetaDescriptor[] => {
  const { title, description, path, image, imageAlt, type = 'website', hidden } = subject
  const absolute = (address: string) => (site ? new URL(address, site.publicUrl).href : address)
  const whole = title === 'Flow' ? title : `${title} · Flow`
  const tags: MetaDescriptor[] = [
    { title: whole },
    { property: 'og:title', content: title },
    { property: 'og:site_name', content: 'Flow' },
    { property: 'og:type', content: type },
    { property: 'og:locale', content: site?.language === 'it' ? 'it_IT' : 'en_GB' },
    { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
    { name: 'twitter:title', content: title },
  ]
  if (description) {
    tags.push({ name: 'description', content: description }, { property: 'og:description', content: description })
    tags.push({ name: 'twitter:description', content: description })
  }
  if (image) {
    tags.push({ property: 'og:image', content: absolute(image) }, { name: 'twitter:image', content: absolute(image) })
    if (imageAlt) tags.push({ property: 'og:image:alt', content: imageAlt })
    if (isPreview(image))
      tags.push({ property: 'og:image:width', content: '1200' }, { property: 'og:image:height', content: '630' })
  }
  if (hidden) tags.push({ name: 'robots', content: 'noindex' })
  if (path !== undefined) {
    tags.push(
      { tagName: 'link', rel: 'canonical', href: absolute(path) },
      { property: 'og:url', content: absolute(path) },
    )
    for (const language of LANGUAGES)
      tags.push({ tagName: 'link', rel: 'alternate', hrefLang: language, href: absolute(languagePath(path, language)) })
    tags.push({ tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: absolute(path) })
  }
  return tags
}
