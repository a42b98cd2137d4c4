import { CalendarPlus, Rss } from 'lucide-react'
import { feedPath } from '../../site/feed-links.ts'
import { useSite } from '../../site/site.ts'
import { apiQuery, type Wish } from './wish.ts'
import { useDiscoverWords } from './words.ts'

const LINK = 'inline-flex min-h-11 items-center gap-2 font-semibold text-muted hover:text-ink'

/** What is found, in one's own calendar or reader, where it stays up to date. */
export const FollowSearch = ({ wish }: { readonly wish: Wish }) => {
  const { follow } = useDiscoverWords()
  const base = useSite()?.publicUrl ?? ''
  const { sort, ...query } = apiQuery(wish)
  return (
    <nav aria-label={follow.title} className="flex flex-wrap items-center justify-center gap-x-6 text-small">
      <a href={`${base}${feedPath('ics', query)}`.replace(/^https?:/, 'webcal:')} className={LINK}>
        <CalendarPlus className="size-4" aria-hidden="true" />
        {follow.calendar}
      </a>
      <a href={feedPath('rss', query)} className={LINK}>
        <Rss className="size-4" aria-hidden="true" />
        {follow.rss}
      </a>
    </nav>
  )
}
