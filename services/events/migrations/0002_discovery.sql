-- What anyone may discover: one row per date that is not over, of published public events. Kept by list_events()
-- in the transaction of the change. Holds nothing private, so its policy lets every index be used.
create table listings (
  occurrence_id uuid primary key,
  event_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  point extensions.earth,
  lat float8,
  lng float8,
  time_zone text not null,
  category text not null,
  tags text[] not null,
  free boolean not null,
  price_from int,
  kind text not null,
  language text,
  venue_id uuid,
  organiser_id uuid,
  title_key text not null,
  title text not null,
  -- Likes and people who go, brought up to date by a job; sorting by it need not be exact to the minute.
  popularity int not null default 0,
  search tsvector not null
);
-- Nearest first, and soonest first within an area, both within a time window, in one index.
create index listings_by_place_and_time on listings using gist (point, starts_at, ends_at);
create index listings_by_time on listings (starts_at, occurrence_id);
create index listings_by_end on listings (ends_at);
create index listings_by_category on listings (category, starts_at, occurrence_id);
create index listings_by_popularity on listings ((- popularity), starts_at, occurrence_id);
create index listings_by_event on listings (event_id);
create index listings_by_venue on listings (venue_id) where venue_id is not null;
create index listings_by_text on listings using gin (search) with (fastupdate = off);
create index listings_by_tag on listings using gin (tags) with (fastupdate = off);
create index listings_by_title on listings (title_key text_pattern_ops);

-- Words of titles, tags and names: what mistyped words are corrected to.
create table words (word text primary key);
create index words_alike on words using gin (word extensions.gin_trgm_ops);

-- Counts of listings on a grid, for maps of wide areas; level n divides the world into 2^n columns.
create table map_cells (
  level int not null,
  x int not null,
  y int not null,
  category text not null,
  count int not null,
  lat float8 not null,
  lng float8 not null,
  primary key (level, x, y, category)
);

create table figures (
  name text primary key,
  value bigint not null,
  at timestamptz not null default now()
);

create function folded(value text) returns text language sql immutable parallel safe as
  $$ select lower(extensions.unaccent('extensions.unaccent', coalesce(value, ''))) $$;

-- A text is searched as it is written and in its language; most events here are in English or Italian.
create function search_text(title text, near_title text, body text, language text) returns tsvector
language sql stable parallel safe as $$
  select setweight(to_tsvector('events.plain', title), 'A') || setweight(to_tsvector('events.plain', near_title), 'B')
    || case when language like 'it%' then
         setweight(to_tsvector('events.it', title), 'A') || setweight(to_tsvector('events.it', near_title), 'B')
           || setweight(to_tsvector('events.it', body), 'D')
       else
         setweight(to_tsvector('events.en', title), 'A') || setweight(to_tsvector('events.en', near_title), 'B')
           || setweight(to_tsvector('events.en', body), 'D')
       end
$$;

-- Brings the listings of some events in step with the events. Runs with its owner's rights: it derives, it never
-- takes anything from the caller but the ids.
create function list_events(ids uuid[], at timestamptz) returns void language sql security definer
set search_path = events, extensions as $$
  delete from listings where event_id = any (ids);
  insert into listings (occurrence_id, event_id, starts_at, ends_at, point, lat, lng, time_zone, category, tags, free,
    price_from, kind, language, venue_id, organiser_id, title_key, title, popularity, search)
  select o.id, e.id, o.starts_at, o.ends_at, ll_to_earth(e.lat, e.lng), e.lat, e.lng, e.time_zone, e.category, e.tags,
    e.price_free, e.price_from, e.kind, e.language, e.venue_id, e.organiser_id, folded(e.title), e.title,
    coalesce(s.likes, 0) + coalesce(t.taken, 0),
    search_text(e.title,
      concat_ws(' ', e.summary, array_to_string(e.tags, ' '), c.name_en, c.name_it, e.place_name, e.city,
        e.organiser_name, p.display_name),
      left(e.description, 5000), e.language)
  from events e
  join occurrences o on o.event_id = e.id and o.status = 'scheduled' and o.ends_at > at
  join categories c on c.slug = e.category
  left join people p on p.id = e.organiser_id
  left join stats s on s.event_id = e.id
  left join stock t on t.occurrence_id = o.id
  where e.id = any (ids) and e.status = 'published' and e.visibility = 'public';
  insert into words
  select distinct word from events e
  left join people p on p.id = e.organiser_id
  cross join lateral regexp_split_to_table(
    folded(concat_ws(' ', e.title, array_to_string(e.tags, ' '), e.place_name, e.city, e.organiser_name,
      p.display_name)), '[^[:alnum:]]+') as word
  where e.id = any (ids) and e.status = 'published' and e.visibility = 'public' and length(word) between 3 and 30
    and word !~ '^\d+$'
  order by word
  on conflict do nothing;
$$;

-- Forgets dates that are over. Answers how many there were.
create function unlist_past(at timestamptz) returns int language sql security definer
set search_path = events, extensions as $$
  with gone as (delete from listings where ends_at <= at returning 1) select count(*)::int from gone
$$;

-- Counts anew for the map and for sorting by popularity; a job calls it.
create function recount(at timestamptz) returns void language plpgsql security definer
set search_path = events, extensions as $$
begin
  update listings l set popularity = n.popularity
  from (
    select x.occurrence_id, coalesce(s.likes, 0) + coalesce(t.taken, 0) as popularity
    from listings x left join stats s on s.event_id = x.event_id left join stock t on t.occurrence_id = x.occurrence_id
  ) n
  where n.occurrence_id = l.occurrence_id and n.popularity <> l.popularity;
  delete from map_cells;
  insert into map_cells
  select 14, floor((lng + 180) / 360 * 16384)::int, floor((lat + 90) / 360 * 16384)::int, category, count(*)::int,
    avg(lat), avg(lng)
  from listings where lat is not null and ends_at > at
  group by 2, 3, 4;
  for coarser in reverse 13..2 loop
    insert into map_cells
    select coarser, x / 2, y / 2, category, sum(count)::int, sum(lat * count) / sum(count), sum(lng * count) / sum(count)
    from map_cells where level = coarser + 1
    group by 2, 3, 4;
  end loop;
end
$$;
