import { readAudit, type ServiceDefinition, type ServiceDeps, type ServiceInstance } from '@flow/service-kit'
import { analyticsRoutes } from './modules/analytics/analytics.routes.ts'
import { createViewCounter, forgetVisitorsNightly } from './modules/analytics/record-views.ts'
import { readAttendanceFacts } from './modules/attendance/attendance-facts.ts'
import { calendarRoutes } from './modules/calendars/calendars.routes.ts'
import { categoryRoutes } from './modules/categories/categories.routes.ts'
import { commentRoutes } from './modules/comments/comments.routes.ts'
import { discoveryRoutes } from './modules/discovery/discovery.routes.ts'
import { upkeep } from './modules/discovery/upkeep.ts'
import { copyRoutes } from './modules/events/copies.routes.ts'
import { dateRoutes } from './modules/events/dates.routes.ts'
import { eventRoutes } from './modules/events/events.routes.ts'
import { factsOf } from './modules/events/facts.ts'
import { markdownRoutes } from './modules/events/markdown.routes.ts'
import { feedRoutes } from './modules/feeds/feeds.routes.ts'
import { importRoutes } from './modules/import/import.routes.ts'
import { importSourceRoutes } from './modules/import/import-sources.routes.ts'
import { syncingSources } from './modules/import/import-sources.ts'
import { importNow, importWork } from './modules/import/start-import.ts'
import { invitationRoutes } from './modules/invitations/invitations.routes.ts'
import { likeRoutes } from './modules/likes/likes.routes.ts'
import { moderationRoutes } from './modules/moderation/moderation.routes.ts'
import { overview } from './modules/overview.ts'
import { peopleConsumers } from './modules/people/people.ts'
import { organisedPictures, pictureFiles } from './modules/pictures/picture-files.ts'
import { pictureRoutes } from './modules/pictures/pictures.routes.ts'
import { nameOldPlaces } from './modules/places/name-old-places.ts'
import { placeRoutes } from './modules/places/places.routes.ts'
import { previewRoutes } from './modules/previews/previews.routes.ts'
import { heldByEvents } from './modules/privacy/held.ts'
import { leaveEverything } from './modules/privacy/leave.ts'
import { qualityRoutes } from './modules/quality/quality.routes.ts'
import { reviewRoutes } from './modules/reviews/reviews.routes.ts'
import { matchSearches } from './modules/saved-searches/find-matches.ts'
import { savedSearchRoutes } from './modules/saved-searches/saved-searches.routes.ts'
import { rolling } from './modules/series/roll.ts'
import { seriesRoutes } from './modules/series/series.routes.ts'
import { shareRoutes } from './modules/shares/shares.ts'
import { sitemapRoutes } from './modules/sitemap/sitemap.routes.ts'
import { staffRoutes } from './modules/staff/staff.routes.ts'
import { tagRoutes } from './modules/tags/tags.routes.ts'
import { ticketing } from './modules/ticketing.ts'
import { tierRoutes } from './modules/tiers/tiers.routes.ts'
import { bookingRoutes } from './modules/venues/bookings.routes.ts'
import { venueRoutes } from './modules/venues/venues.routes.ts'
import { openMeteo } from './modules/weather/open-meteo.ts'
import { weatherRoutes } from './modules/weather/weather.routes.ts'
import { webhookConsumers } from './modules/webhooks/collect-messages.ts'
import { webhookWork } from './modules/webhooks/deliveries.ts'
import { sealSecretsAnew, webhookContext } from './modules/webhooks/webhook-context.ts'
import { webhookRoutes } from './modules/webhooks/webhooks.routes.ts'
import type { EventsSettings } from './settings.ts'

const ROUTES = [
  eventRoutes,
  dateRoutes,
  markdownRoutes,
  discoveryRoutes,
  likeRoutes,
  venueRoutes,
  categoryRoutes,
  placeRoutes,
  feedRoutes,
  importRoutes,
  commentRoutes,
  reviewRoutes,
  shareRoutes,
  pictureRoutes,
  staffRoutes,
  qualityRoutes,
  invitationRoutes,
  calendarRoutes,
  tierRoutes,
  bookingRoutes,
  seriesRoutes,
  copyRoutes,
  importSourceRoutes,
  webhookRoutes,
  tagRoutes,
  previewRoutes,
  savedSearchRoutes,
  sitemapRoutes,
  moderationRoutes,
]

const build = (deps: ServiceDeps, settings: EventsSettings): ServiceInstance<'events'> => {
  const views = createViewCounter(deps)
  const provider = settings.weatherUrl ? openMeteo(settings.weatherUrl) : undefined
  const tickets = ticketing(deps, settings)
  return {
    plugin: async app => {
      for (const routes of ROUTES) await app.register(routes(deps))
      await app.register(analyticsRoutes(deps, views))
      await app.register(weatherRoutes({ ...deps, provider }))
      await app.register(tickets.plugin)
    },
    internal: {
      overview: () => overview(deps),
      audit: readAudit(deps.db, 'events'),
      importEvents: input => importNow(deps, input),
      eventFacts: ({ ids }) => deps.db.asService('compare copies', tx => factsOf(tx, ids.slice(0, 1_000))),
      reencrypt: async () => ({ changed: await sealSecretsAnew(webhookContext(deps)), left: 0 }),
      attendanceFacts: given => readAttendanceFacts(deps, given),
      ...heldByEvents.api(deps.db, {
        exportMore: userId => organisedPictures(deps, userId),
        eraseFirst: (tx, userId) => leaveEverything(tx, deps, userId),
      }),
    },
    consumers: { users: peopleConsumers(deps), events: webhookConsumers(deps) },
    start: async () => {
      importWork(deps)
      await upkeep(deps)
      await rolling(deps)
      await syncingSources(deps)
      await webhookWork(webhookContext(deps))
      await forgetVisitorsNightly(deps)
      await matchSearches(deps)
      nameOldPlaces(deps)
      pictureFiles(deps).start()
      tickets.start()
    },
    close: async () => {
      await tickets.close()
      await views.flush()
    },
  }
}

/** The events service with an installation's settings. */
export const eventsServiceWith = (settings: EventsSettings): ServiceDefinition<'events'> => ({
  name: 'events',
  migrations: new URL('../migrations/', import.meta.url),
  build: deps => build(deps, settings),
})

/** Events, dates, venues, attendance and all ways to find them. */
export const eventsService = eventsServiceWith({})
