-- How a series goes on from a date where “this and those after it” was changed. The first part is the event itself.
create table series_parts (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  rrule text,
  exdates timestamptz[] not null default '{}',
  rdates timestamptz[] not null default '{}',
  -- What its dates have of their own: columns of `events` by name.
  changes jsonb not null default '{}',
  unique (event_id, starts_at),
  check (ends_at > starts_at)
);
alter table series_parts enable row level security;
create policy series_parts_seen on series_parts for select using (exists (select from events e where e.id = event_id));
create policy series_parts_change on series_parts using (edits(event_id));

-- Up to when the dates of a series have been made; null when all have.
alter table events add dates_until timestamptz;
create index events_by_horizon on events (dates_until) where dates_until is not null;

-- Dates of a series may change places with one another within one statement.
alter table occurrences drop constraint occurrences_event_id_original_start_key;
alter table occurrences add constraint occurrences_once unique (event_id, original_start) deferrable initially immediate;
-- What this date has of its own: columns of `events` by name.
alter table occurrences add changes jsonb;
alter table occurrences add cancel_reason text;
-- Called off because the rule gives it no more, and not by a person.
alter table occurrences add withdrawn boolean not null default false;

-- Who changed what: what the second of two editors is told.
create table event_versions (
  event_id uuid not null references events (id) on delete cascade,
  version int not null,
  actor_id uuid,
  changed text[] not null,
  at timestamptz not null,
  primary key (event_id, version)
);
alter table event_versions enable row level security;
create policy event_versions_kept on event_versions using (edits(event_id));

-- Brings the dates of a series, their places and the attendances in step with what the rule gives. Owner's rights,
-- because attendances belong to those who go; only for those who may change the event. Dates that are given up are
-- taken away, or called off where somebody has to do with them. Answers those called off that people go to.
create function sync_dates(event uuid, dates jsonb, given_up uuid[], why text) returns table (called_off uuid)
language plpgsql security definer set search_path = events, extensions as $$
begin
  if not edits(event) then
    raise exception 'the dates of another''s event' using errcode = 'insufficient_privilege';
  end if;
  set constraints occurrences_once deferred;
  delete from occurrences o
  where o.event_id = event and o.id = any (given_up)
    and not exists (select from attendances a where a.occurrence_id = o.id)
    and not exists (select from stock k where k.occurrence_id = o.id and k.taken > 0);
  return query
    with off as (
      update occurrences o set status = 'cancelled', withdrawn = true, cancel_reason = why
      where o.event_id = event and o.id = any (given_up) and o.status = 'scheduled'
      returning o.id
    )
    select off.id from off join stock k on k.occurrence_id = off.id where k.taken > 0;
  insert into occurrences (id, event_id, original_start, starts_at, ends_at, changes)
  select x.id, event, x.original_start, x.starts_at, x.ends_at, nullif(x.changes, '{}')
  from jsonb_to_recordset(dates) as x (id uuid, original_start timestamptz, starts_at timestamptz, ends_at timestamptz,
    changes jsonb)
  on conflict (id) do update set original_start = excluded.original_start, starts_at = excluded.starts_at,
    ends_at = excluded.ends_at, changes = excluded.changes, withdrawn = false,
    status = case when occurrences.withdrawn then 'scheduled' else occurrences.status end,
    cancel_reason = case when occurrences.withdrawn then null else occurrences.cancel_reason end;
  set constraints occurrences_once immediate;
  insert into stock (occurrence_id, event_id, capacity)
  select o.id, event, case when o.changes ? 'capacity' then (o.changes ->> 'capacity')::int else e.capacity end
  from jsonb_to_recordset(dates) as x (id uuid)
  join occurrences o on o.id = x.id join events e on e.id = event
  on conflict (occurrence_id) do update set capacity = excluded.capacity
  where stock.capacity is distinct from excluded.capacity;
  update attendances a set starts_at = o.starts_at from occurrences o
  where a.event_id = event and o.id = a.occurrence_id and a.starts_at <> o.starts_at;
end
$$;

-- The end of the latest date before this one that can be found at the same place: a list shows a series once, by the
-- first date that lies in its window.
alter table listings add previous_end timestamptz;

create or replace function list_events(ids uuid[], at timestamptz) returns void language sql security definer
set search_path = events, extensions as $$
  delete from listings where event_id = any (ids);
  insert into listings (occurrence_id, event_id, starts_at, ends_at, point, lat, lng, time_zone, category, tags, free,
    price_from, kind, language, venue_id, organiser_id, title_key, title, popularity, search, previous_end)
  with docs as materialized (
    select e.id, concat_ws(' ', array_to_string(e.tags, ' '), c.name_en, c.name_it, e.organiser_name, p.display_name) as near,
      search_text(e.title,
        concat_ws(' ', e.summary, array_to_string(e.tags, ' '), c.name_en, c.name_it, e.place_name, e.city,
          e.organiser_name, p.display_name),
        left(e.description, 5000), e.language) as search
    from events e join categories c on c.slug = e.category left join people p on p.id = e.organiser_id
    where e.id = any (ids) and e.status = 'published' and e.visibility = 'public'
  )
  select o.id, e.id, o.starts_at, o.ends_at, ll_to_earth(x.lat, x.lng), x.lat, x.lng, e.time_zone, e.category, e.tags,
    e.price_free, e.price_from, e.kind, e.language, x.venue_id, e.organiser_id, folded(x.title), x.title,
    coalesce(s.likes, 0) + coalesce(t.taken, 0),
    case when o.changes ?| array['title', 'summary', 'description', 'place_name'] then
      search_text(x.title, concat_ws(' ', coalesce(o.changes ->> 'summary', e.summary), d.near, x.place_name, x.city),
        left(coalesce(o.changes ->> 'description', e.description), 5000), e.language)
    else d.search end,
    max(o.ends_at) over (partition by e.id, x.lat, x.lng order by o.starts_at, o.id
      rows between unbounded preceding and 1 preceding)
  from events e
  join docs d on d.id = e.id
  join occurrences o on o.event_id = e.id and o.status = 'scheduled' and o.ends_at > at
  cross join lateral (
    select coalesce(o.changes ->> 'title', e.title) as title,
      case when o.changes ? 'place_name' then (o.changes ->> 'lat')::float8 else e.lat end as lat,
      case when o.changes ? 'place_name' then (o.changes ->> 'lng')::float8 else e.lng end as lng,
      case when o.changes ? 'place_name' then (o.changes ->> 'venue_id')::uuid else e.venue_id end as venue_id,
      case when o.changes ? 'place_name' then o.changes ->> 'place_name' else e.place_name end as place_name,
      case when o.changes ? 'place_name' then o.changes ->> 'city' else e.city end as city
  ) x
  left join stats s on s.event_id = e.id
  left join stock t on t.occurrence_id = o.id;
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

create or replace function recount(at timestamptz) returns void language plpgsql security definer
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
  from listings where lat is not null and ends_at > at and (previous_end is null or previous_end <= at)
  group by 2, 3, 4;
  for coarser in reverse 13..2 loop
    insert into map_cells
    select coarser, x / 2, y / 2, category, sum(count)::int, sum(lat * count) / sum(count), sum(lng * count) / sum(count)
    from map_cells where level = coarser + 1
    group by 2, 3, 4;
  end loop;
end
$$;

create or replace function move_events(venue uuid) returns table (id uuid) language sql security definer
set search_path = events, extensions as $$
  update events e set place_name = v.name, street = v.street, city = v.city, region = v.region, country = v.country,
    lat = v.lat, lng = v.lng, updated_at = now()
  from venues v
  where v.id = venue and e.venue_id = venue
    and (e.ends_at > now() or exists (select from occurrences o where o.event_id = e.id and o.ends_at > now()))
  returning e.id
$$;
