import { LANGUAGE_NAMES, LANGUAGES } from '@flow/ui'
import { cx, Wordmark } from '@flow/ui/components'
import { Form, useLocation, useSearchParams } from 'react-router'
import { useLanguage, useMessages } from '../../site/site.ts'

/** Each language is a button of a small form: the choice is kept, and the page comes back in it. */
const LanguageChoice = () => {
  const { common } = useMessages()
  const language = useLanguage()
  const { pathname, search } = useLocation()
  return (
    <Form
      method="post"
      action="/settings/preferences"
      reloadDocument
      className="flex gap-1"
      aria-label={common.footer.language}
    >
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {LANGUAGES.map(one => (
        <button
          key={one}
          type="submit"
          name="language"
          value={one}
          lang={one}
          aria-pressed={one === language}
          className="min-h-11 rounded-full px-3 font-medium text-muted transition-colors hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-accent aria-pressed:decoration-2 aria-pressed:underline-offset-4"
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </Form>
  )
}

export const Footer = () => {
  const { common } = useMessages()
  const link = 'rounded-small py-2 hover:text-ink'
  const onMap = useSearchParams()[0].get('view') === 'map'
  return (
    <footer className={cx('mt-16 border-t border-line text-small text-muted', onMap && 'max-lg:hidden')}>
      <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-8 gap-y-3 px-4 py-6 md:px-8">
        <Wordmark />
        <p>{common.footer.about}</p>
        <div className="ml-auto flex flex-wrap items-center gap-x-6 gap-y-1">
          <a href="/api/v1/feeds/events.rss" className={link}>
            {common.footer.rss}
          </a>
          <a href="/api-docs" className={link}>
            {common.footer.api}
          </a>
          <LanguageChoice />
        </div>
      </div>
    </footer>
  )
}
