import { personData } from '@flow/service-kit'

const OF_EVENT = { joins: 'join events e on e.id = t.event_id' } as const
const EVENT = 'e.title as event, e.starts_at as event_starts_at'

/** What this service holds about people, table by table. */
export const heldByEvents = personData(
  'events',
  [
    { table: 'people', column: 'id', shown: 't.username, t.display_name, t.avatar_url', erased: 'deleted' },
    {
      table: 'events',
      column: 'organiser_id',
      shown: `t.id, t.title, t.summary, t.description, t.status, t.visibility, t.starts_at, t.ends_at, t.time_zone,
      t.place_name, t.street, t.city, t.country, t.url, t.created_at`,
      erased: 'kept',
    },
    { table: 'listings', column: 'organiser_id', erased: 'kept' },
    {
      table: 'attendances',
      column: 'user_id',
      ...OF_EVENT,
      shown: `${EVENT}, t.starts_at, t.status, t.party_size, t.created_at`,
      erased: 'deleted',
    },
    { table: 'likes', column: 'user_id', ...OF_EVENT, shown: `${EVENT}, t.created_at`, erased: 'deleted' },
    { table: 'comments', column: 'author_id', ...OF_EVENT, shown: `${EVENT}, t.text, t.created_at`, erased: 'deleted' },
    {
      table: 'reviews',
      column: 'author_id',
      ...OF_EVENT,
      shown: `${EVENT}, t.rating, t.text, t.created_at`,
      erased: 'deleted',
    },
    { table: 'staff', column: 'user_id', ...OF_EVENT, shown: `${EVENT}, t.permissions`, erased: 'deleted' },
    {
      table: 'invitations',
      column: 'user_id',
      ...OF_EVENT,
      shown: `${EVENT}, t.message, t.created_at`,
      erased: 'deleted',
    },
    {
      table: 'invitations',
      column: 'invited_by',
      ...OF_EVENT,
      shown: `${EVENT}, t.message, t.created_at`,
      erased: { set: 'invited_by = null, message = null' },
    },
    {
      table: 'venues',
      column: 'owner_id',
      shown: 't.id, t.name, t.street, t.city, t.country, t.description, t.website, t.created_at',
      erased: { set: 'owner_id = null' },
    },
    {
      table: 'bookings',
      column: 'user_id',
      joins: 'join venues v on v.id = t.venue_id',
      shown: 'v.name as venue, lower(t.during) as starts_at, upper(t.during) as ends_at, t.note, t.created_at',
      erased: 'deleted',
    },
    {
      table: 'imports',
      column: 'owner_id',
      shown: 't.name, t.format, t.status, t.total, t.created_at, t.finished_at',
      erased: 'deleted',
    },
    { table: 'sources', column: 'owner', erased: 'deleted' },
    { table: 'calendars', column: 'user_id', erased: 'deleted' },
    {
      table: 'webhooks',
      column: 'owner_id',
      shown: 't.url, t.description, t.events, t.status, t.created_at',
      erased: 'deleted',
    },
    {
      table: 'import_sources',
      column: 'owner_id',
      shown: 't.url, t.name, t.format, t.publish, t.every_hours, t.last_run_at, t.last_outcome, t.created_at',
      erased: 'deleted',
    },
    {
      table: 'saved_searches',
      column: 'user_id',
      shown: 't.name, t.query, t.alerts, t.created_at, t.last_match_at',
      erased: 'deleted',
    },
    {
      table: 'orders',
      column: 'buyer_id',
      ...OF_EVENT,
      shown: `${EVENT}, t.reference, t.status, t.currency, t.total, t.refunded, t.method, t.attendees, t.invoice_to,
        t.created_at`,
      // The books keep what was sold, not to whom.
      erased: { set: `buyer_id = gen_random_uuid(), attendees = '[]', invoice_to = null, key = null` },
    },
    {
      table: 'tickets',
      column: 'holder_id',
      ...OF_EVENT,
      shown: `${EVENT}, t.tier_name, t.holder_name, t.answers, t.code, t.status, t.created_at`,
      erased: { set: `holder_id = null, holder_name = '', answers = '{}'` },
    },
    {
      table: 'waitlist',
      column: 'user_id',
      ...OF_EVENT,
      shown: `${EVENT}, t.party_size, t.status, t.joined_at`,
      erased: 'deleted',
    },
    { table: 'check_ins', column: 'by_id', erased: { set: 'by_id = null' } },
    { table: 'scans', column: 'by_id', erased: { set: 'by_id = null' } },
    { table: 'refunds', column: 'by_id', erased: { set: 'by_id = null' } },
    { table: 'event_versions', column: 'actor_id', erased: { set: 'actor_id = null' } },
    { table: 'documents', column: 'organiser', erased: 'kept' },
    { table: 'document_counters', column: 'organiser', erased: 'kept' },
  ],
  // News to an organiser's webhook that somebody will not come: an id, after the name is gone. The law keeps invoices
  // with the names on them.
  ['webhook_messages', 'documents', 'document_counters'],
)
