-- What a date of a series has of its own shows in the lists, and texts are read once for all dates that share them.
create or replace function list_events(ids uuid[], at timestamptz) returns void language sql security definer
set search_path = events, extensions as $$
  with gone as (delete from listings where event_id = any (ids) returning spot)
  insert into stale_cells
  select distinct spot >> 12 from gone where spot is not null;
  with docs as materialized (
    select e.id, concat_ws(' ', array_to_string(e.tags, ' '), c.name_en, c.name_it) as theme, p.display_name,
      search_text(e.title, concat_ws(' ', array_to_string(e.tags, ' '), c.name_en, c.name_it),
        concat_ws(' ', e.place_name, e.street, e.city, e.organiser_name, p.display_name),
        concat_ws(' ', e.summary, left(e.description, 5000)), e.language) as search
    from events e join categories c on c.slug = e.category left join people p on p.id = e.organiser_id
    where e.id = any (ids) and e.status = 'published' and e.visibility = 'public'
  ), fresh as (
    insert into listings (occurrence_id, event_id, starts_at, ends_at, point, lat, lng, time_zone, category, tags, free,
      price_from, kind, language, venue_id, organiser_id, title_key, title, popularity, search, slug, summary, image_url,
      place_name, street, city, country, price_currency, recurring, organiser_name, accessibility, quality, previous_end)
    select o.id, e.id, o.starts_at, o.ends_at, ll_to_earth(x.lat, x.lng), x.lat, x.lng, e.time_zone, e.category, e.tags,
      e.price_free, e.price_from, e.kind, e.language, x.venue_id, e.organiser_id, folded(x.title), x.title,
      coalesce(s.likes, 0) + coalesce(t.taken, 0),
      case when o.changes ?| array['title', 'summary', 'description', 'place_name'] then
        search_text(x.title, d.theme, concat_ws(' ', x.place_name, x.street, x.city, e.organiser_name, d.display_name),
          concat_ws(' ', x.summary, left(coalesce(o.changes ->> 'description', e.description), 5000)), e.language)
      else d.search end,
      e.slug, x.summary, x.image_url, x.place_name, x.street, x.city, x.country, e.price_currency,
      e.rrule is not null or e.rdates <> '{}', e.organiser_name, e.accessibility,
      (case when length(e.description) >= 350 then 0.4 else length(e.description) / 875.0 end
        + case when x.image_url is not null then 0.2 else 0 end + least(3, cardinality(e.tags)) * 0.05
        + case when x.street is not null or e.kind = 'virtual' then 0.15 else 0 end
        + case when e.category <> 'other' then 0.1 else 0 end)::real,
      max(o.ends_at) over (partition by e.id, x.lat, x.lng order by o.starts_at, o.id
        rows between unbounded preceding and 1 preceding)
    from events e
    join docs d on d.id = e.id
    join occurrences o on o.event_id = e.id and o.status = 'scheduled' and o.ends_at > at
    cross join lateral (
      select coalesce(o.changes ->> 'title', e.title) as title,
      coalesce(o.changes ->> 'summary', e.summary) as summary,
      case when o.changes ? 'image_url' then o.changes ->> 'image_url' else e.image_url end as image_url,
      case when o.changes ? 'place_name' then (o.changes ->> 'venue_id')::uuid else e.venue_id end as venue_id,
      case when o.changes ? 'place_name' then o.changes ->> 'place_name' else e.place_name end as place_name,
      case when o.changes ? 'place_name' then o.changes ->> 'street' else e.street end as street,
      case when o.changes ? 'place_name' then o.changes ->> 'city' else e.city end as city,
      case when o.changes ? 'place_name' then o.changes ->> 'country' else e.country end as country,
      case when o.changes ? 'place_name' then (o.changes ->> 'lat')::float8 else e.lat end as lat,
      case when o.changes ? 'place_name' then (o.changes ->> 'lng')::float8 else e.lng end as lng
    ) x
    left join stats s on s.event_id = e.id
    left join stock t on t.occurrence_id = o.id
    returning spot
  )
  insert into stale_cells
  select distinct spot >> 12 from fresh where spot is not null;
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

-- A series counts once on the map, by the date that comes next.
create or replace function recount_cells() returns void language plpgsql security definer
set search_path = events, extensions as $$
declare
  cells bigint[];
begin
  with taken as (delete from stale_cells returning spot) select array_agg(distinct spot) into cells from taken;
  delete from map_cells m using unnest(cells) as c (z) where m.level = 14 and m.z = c.z;
  insert into map_cells
  select 14, c.z, l.category, count(*)::int, avg(l.lat), avg(l.lng),
    case when count(*) = 1 then (array_agg(l.event_id))[1] end, case when count(*) = 1 then min(l.title) end
  from unnest(cells) as c (z) join listings l on l.spot >= c.z << 12 and l.spot < (c.z + 1) << 12
    and (l.previous_end is null or l.previous_end <= now())
  group by 2, 3;
  for coarser in reverse 13..2 loop
    select array_agg(distinct z >> 2) into cells from unnest(cells) as c (z);
    delete from map_cells m using unnest(cells) as c (z) where m.level = coarser and m.z = c.z;
    insert into map_cells
    select coarser, c.z, f.category, sum(f.count)::int, sum(f.lat * f.count) / sum(f.count),
      sum(f.lng * f.count) / sum(f.count),
      case when sum(f.count) = 1 then (array_agg(f.event_id))[1] end, case when sum(f.count) = 1 then min(f.title) end
    from unnest(cells) as c (z) join map_cells f on f.level = coarser + 1 and f.z >= c.z << 2 and f.z < (c.z + 1) << 2
    group by 2, 3;
  end loop;
end
$$;

-- Dates with which orders, tickets or a place in the line have to do are called off, not taken away.
create or replace function sync_dates(event uuid, dates jsonb, given_up uuid[], why text) returns table (called_off uuid)
language plpgsql security definer set search_path = events, extensions as $$
begin
  if not edits(event) then
    raise exception 'the dates of another''s event' using errcode = 'insufficient_privilege';
  end if;
  set constraints occurrences_once deferred;
  delete from occurrences o
  where o.event_id = event and o.id = any (given_up)
    and not exists (select from attendances a where a.occurrence_id = o.id)
    and not exists (select from stock k where k.occurrence_id = o.id and k.taken > 0)
    and not exists (select from orders x where x.occurrence_id = o.id)
    and not exists (select from tickets x where x.occurrence_id = o.id)
    and not exists (select from waitlist x where x.occurrence_id = o.id);
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

select list_events(array(select id from events where status = 'published' and (rrule is not null or rdates <> '{}')), now());
