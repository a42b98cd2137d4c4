import { useSite } from '../../site/site.ts'
import { CopyButton } from '../settings/copy-button.tsx'
import { Panel } from '../settings/panel.tsx'
import { useOrganiserWords } from './words.ts'

const FEEDS = ['ics', 'rss', 'atom'] as const

/** One's events on a site of one's own, and as feeds that others follow. */
export const Elsewhere = () => {
  const { elsewhere: words } = useOrganiserWords()
  const site = useSite()
  const me = site?.me
  if (!me) return null
  const tag = `<script async src="${site.publicUrl}/widget.js"></script>\n<flow-events organiser="${me.id}"></flow-events>`
  return (
    <Panel title={words.title} text={words.text}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <pre tabIndex={0} className="overflow-x-auto rounded-control bg-sunken px-4 py-3 text-small">
        {tag}
      </pre>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <CopyButton text={tag} label={words.copy} />
        <ul aria-label={words.feeds} className="flex flex-wrap gap-x-5">
          {FEEDS.map(format => (
            <li key={format}>
              <a
                href={`/api/v1/feeds/events.${format}?organiser=${me.id}`}
                className="flex min-h-11 items-center font-medium underline underline-offset-4 hover:text-accent"
              >
                {words.feed[format]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
