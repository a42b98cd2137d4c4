-- Text search without accents: as written, in English, in Italian.
create text search configuration plain (copy = pg_catalog.simple);
alter text search configuration plain alter mapping for hword, hword_part, word with extensions.unaccent, simple;
create text search configuration en (copy = pg_catalog.english);
alter text search configuration en alter mapping for hword, hword_part, word with extensions.unaccent, english_stem;
create text search configuration it (copy = pg_catalog.italian);
alter text search configuration it alter mapping for hword, hword_part, word with extensions.unaccent, italian_stem;

-- Copies of what the users service owns, fed by its domain events.
create table people (
  id uuid primary key,
  username text,
  display_name text not null,
  avatar_url text,
  updated_at timestamptz not null default now()
);

create table categories (
  slug text primary key,
  parent text references categories (slug),
  name_en text not null,
  name_it text not null,
  position int not null default 1000
);

create table venues (
  id uuid primary key,
  owner_id uuid,
  name text not null,
  street text,
  postal_code text,
  city text,
  region text,
  country text,
  lat float8 check (lat between -90 and 90),
  lng float8 check (lng between -180 and 180),
  time_zone text,
  -- Name, street and city folded: two records with the same key are one place.
  match_key text not null unique,
  -- Street without its number, folded: how people look for it.
  street_key text,
  name_key text not null,
  capacity int,
  amenities text[] not null default '{}',
  description text not null default '',
  website text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((lat is null) = (lng is null))
);
create index venues_by_place on venues using gist (extensions.ll_to_earth(lat, lng)) where lat is not null;
create index venues_by_name on venues using gin (name_key extensions.gin_trgm_ops);
create index venues_by_street on venues (street_key text_pattern_ops) where street_key is not null;
create index venues_in_order on venues (name_key, id);

create table events (
  id uuid primary key,
  slug text not null unique,
  organiser_id uuid,
  organiser_name text,
  status text not null default 'draft' check (status in ('draft', 'published', 'postponed', 'cancelled')),
  visibility text not null default 'public' check (visibility in ('public', 'unlisted', 'private')),
  kind text not null check (kind in ('in_person', 'virtual', 'hybrid')),
  title text not null,
  summary text not null default '',
  description text not null default '',
  category text not null references categories (slug),
  tags text[] not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  doors_at timestamptz,
  venue_id uuid references venues (id),
  place_name text,
  street text,
  city text,
  region text,
  country text,
  lat float8 check (lat between -90 and 90),
  lng float8 check (lng between -180 and 180),
  capacity int check (capacity > 0),
  price_from int check (price_from >= 0),
  price_currency text,
  price_free boolean not null default false,
  language text,
  age_limit int,
  accessibility text[] not null default '{}',
  image_url text,
  url text,
  attribution text,
  rrule text,
  exdates timestamptz[] not null default '{}',
  rdates timestamptz[] not null default '{}',
  cancel_reason text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  published_at timestamptz,
  check (ends_at > starts_at),
  check (organiser_id is not null or organiser_name is not null),
  check ((lat is null) = (lng is null))
);
create index events_by_organiser on events (organiser_id, starts_at, id) where organiser_id is not null;
create index events_by_venue on events (venue_id, starts_at) where venue_id is not null;
create index events_by_category on events (category, status, starts_at);
create index events_by_status on events (status, starts_at);
create index events_by_start_and_end on events (starts_at, ends_at);
create index events_by_publication on events (published_at) where published_at is not null;

-- Co-organisers and door staff: what each may do on one event.
create table staff (
  event_id uuid not null references events (id) on delete cascade,
  user_id uuid not null,
  permissions text[] not null,
  primary key (event_id, user_id)
);
create index staff_by_user on staff (user_id);

-- The virtual room, apart, because only registered people may see it.
create table rooms (
  event_id uuid primary key references events (id) on delete cascade,
  provider text not null,
  url text not null,
  instructions text
);

create table tiers (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  name text not null,
  kind text not null check (kind in ('free', 'paid', 'donation')),
  amount int check (amount >= 0),
  currency text,
  quantity int check (quantity > 0),
  position int not null default 0,
  check (kind <> 'paid' or (amount > 0 and currency is not null))
);
create index tiers_by_event on tiers (event_id, position, id);

-- One date of an event; a single event has one.
create table occurrences (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  -- The start that the rule gave: RECURRENCE-ID of RFC 5545. Stays when the date is moved.
  original_start timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null default 'scheduled' check (status in ('scheduled', 'cancelled')),
  unique (event_id, original_start),
  check (ends_at > starts_at)
);
create index occurrences_by_event on occurrences (event_id, starts_at);

-- Places of one date. Apart from everything indexed, so that taking one is an update of this row alone.
create table stock (
  occurrence_id uuid primary key references occurrences (id) on delete cascade,
  event_id uuid not null,
  capacity int check (capacity > 0),
  taken int not null default 0 check (taken >= 0),
  check (capacity is null or taken <= capacity)
) with (fillfactor = 70);

create table attendances (
  occurrence_id uuid not null references occurrences (id) on delete cascade,
  user_id uuid not null,
  event_id uuid not null,
  status text not null default 'going' check (status in ('going', 'cancelled')),
  party_size int not null default 1 check (party_size between 1 and 20),
  starts_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (occurrence_id, user_id)
);
create index attendances_by_user on attendances (user_id, status, starts_at, occurrence_id);
create index attendances_by_event on attendances (event_id, status, created_at, user_id);
create index attendances_by_time on attendances (created_at);

create table likes (
  user_id uuid not null,
  event_id uuid not null references events (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, event_id)
);
create index likes_by_event on likes (event_id);

-- Counts that change often; a row appears with the first.
create table stats (
  event_id uuid primary key references events (id) on delete cascade,
  likes int not null default 0 check (likes >= 0),
  views int not null default 0,
  shares int not null default 0
) with (fillfactor = 70);

create table imports (
  id uuid primary key,
  owner_id uuid,
  name text not null,
  requested_format text not null default 'auto',
  format text,
  -- The file itself; gone once the import is over.
  source text,
  shift_weeks int,
  shift_auto boolean not null default false,
  publish boolean not null default false,
  attribution text,
  status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'failed')),
  total int not null default 0,
  created int not null default 0,
  updated int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  geocode_wanted int not null default 0,
  geocode_found int not null default 0,
  refusals jsonb not null default '[]',
  error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index imports_by_owner on imports (owner_id, created_at desc);

-- Which imported record became which event, and what it looked like.
create table sources (
  -- Who imports: a person's id, or 'system'.
  owner text not null,
  source_id text not null,
  event_id uuid not null references events (id) on delete cascade,
  hash text not null,
  primary key (owner, source_id)
);
create index sources_by_event on sources (event_id);

-- The one date of each event without a rule has the event's own id. Brings dates, places and attendances in step
-- with the event. Runs with its owner's rights, because attendances belong to those who go.
create function sync_single_dates(ids uuid[]) returns void language sql security definer
set search_path = events, extensions as $$
  insert into occurrences (id, event_id, original_start, starts_at, ends_at)
  select id, id, starts_at, starts_at, ends_at from events where id = any (ids) and rrule is null and rdates = '{}'
  on conflict (id) do update set original_start = excluded.original_start, starts_at = excluded.starts_at,
    ends_at = excluded.ends_at
  where (occurrences.starts_at, occurrences.ends_at) is distinct from (excluded.starts_at, excluded.ends_at);
  insert into stock (occurrence_id, event_id, capacity)
  select id, id, capacity from events where id = any (ids) and rrule is null and rdates = '{}'
  on conflict (occurrence_id) do update set capacity = excluded.capacity
  where stock.capacity is distinct from excluded.capacity;
  update attendances a set starts_at = o.starts_at from occurrences o
  where a.event_id = any (ids) and o.id = a.occurrence_id and a.starts_at <> o.starts_at;
$$;

-- Events repeat their venue's name and address; after a change of the venue they follow. Owner's rights, because the
-- events at a venue are other people's.
create function move_events(venue uuid) returns table (id uuid) language sql security definer
set search_path = events, extensions as $$
  update events e set place_name = v.name, street = v.street, city = v.city, region = v.region, country = v.country,
    lat = v.lat, lng = v.lng, updated_at = now()
  from venues v
  where v.id = venue and e.venue_id = venue and e.ends_at > now()
  returning e.id
$$;
