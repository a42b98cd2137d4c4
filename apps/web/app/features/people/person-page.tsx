import type { ExtendedProfile } from '@flow/contracts'
import { wallClock } from '@flow/ui'
import { Avatar } from '@flow/ui/components'
import type { ReactNode } from 'react'
import type { EventCard } from '../../api/types.ts'
import { useLanguage, useMessages } from '../../site/site.ts'
import { DayRail } from '../event/day-rail.tsx'
import { languageWords } from './language-names.ts'
import { usePeopleWords } from './words.ts'

interface PersonPageProps {
  readonly person: Omit<ExtendedProfile, 'place' | 'abilities'>
  readonly events: readonly EventCard[]
  readonly actions?: ReactNode
  /** In place of a list that is empty. */
  readonly nothing?: ReactNode
}

const useSince = (instant: string) => {
  const { time } = useMessages()
  const people = usePeopleWords()
  const { month, year } = wallClock(new Date(instant), 'UTC')
  return people.memberSince(`${time.months[month - 1]} ${year}`)
}

const About = ({ person }: Pick<PersonPageProps, 'person'>) => {
  const people = usePeopleWords()
  const language = useLanguage()
  const { interests = [], languages = [], links = [] } = person
  const term = 'text-small font-semibold text-muted'
  return (
    <dl className="flex flex-col gap-5">
      {interests.length > 0 ? (
        <div className="flex flex-col gap-2">
          <dt className={term}>{people.interests}</dt>
          <dd className="flex flex-wrap gap-2">
            {interests.map(interest => (
              <span key={interest} className="rounded-full bg-sunken px-4 py-1.5 text-small font-medium">
                {interest}
              </span>
            ))}
          </dd>
        </div>
      ) : null}
      {languages.length > 0 ? (
        <div className="flex flex-col gap-1">
          <dt className={term}>{people.languages}</dt>
          <dd>{languageWords(languages, language)}</dd>
        </div>
      ) : null}
      {links.length > 0 ? (
        <div className="flex flex-col gap-1">
          <dt className={term}>{people.links}</dt>
          {links.map(link => (
            <dd key={link.url}>
              <a href={link.url} rel="noreferrer nofollow" className="text-accent underline underline-offset-4">
                {link.label}
              </a>
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  )
}

/** A person as they let themselves be seen, and what they host. */
export const PersonPage = ({ person, events, actions, nothing }: PersonPageProps) => {
  const people = usePeopleWords()
  const since = useSince(person.memberSince)
  return (
    <div className="mx-auto grid max-w-5xl gap-x-14 gap-y-10 px-4 pt-8 md:px-8 md:pt-12 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-6">
        <Avatar person={person} size="large" />
        <div className="flex flex-col gap-1">
          <h1 className="display text-headline break-words">{person.displayName}</h1>
          <p className="text-muted">
            @{person.username}
            {person.pronouns ? ` · ${person.pronouns}` : ''}
          </p>
          <p className="text-small text-muted">{since}</p>
        </div>
        {person.bio ? <p className="max-w-prose whitespace-pre-line">{person.bio}</p> : null}
        <About person={person} />
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      <section aria-labelledby="hosts" className="flex flex-col gap-6">
        <h2 id="hosts" className="display text-title">
          {people.hostsTitle(person.displayName)}
        </h2>
        {events.length > 0 ? (
          <DayRail events={events} />
        ) : (
          (nothing ?? <p className="text-muted">{people.hostsNothing}</p>)
        )}
      </section>
    </div>
  )
}
