-- Lists hold each date of a series as that date is: what it changes is shown and searched, and of the dates at one place
-- a list and the map show the first that lies in their window.
create or replace function list_events(ids uuid[], at timestamptz) returns void language sql security definer
set search_path = events, extensions as $$
  with gone as (delete from listings where event_id = any (ids) returning spot)
  insert into stale_cells select distinct spot >> 12 from gone where spot is not null;
  with docs as materialized (
    select e.id, concat_ws(' ', array_to_string(e.tags, ' '), c.name_en, c.name_it) as theme,
      concat_ws(' ', e.organiser_name, p.display_name) as organiser,
      search_text(e.title, concat_ws(' ', array_to_string(e.tags, ' '), c.name_en, c.name_it),
        concat_ws(' ', e.place_name, e.street, e.city, e.organiser_name, p.display_name),
        concat_ws(' ', e.summary, left(e.description, 5000)), e.language) as search,
      (case when length(e.description) >= 350 then 0.4 else length(e.description) / 875.0 end
        + case when e.image_url is not null then 0.2 else 0 end + least(3, cardinality(e.tags)) * 0.05
        + case when e.street is not null or e.kind = 'virtual' then 0.15 else 0 end
        + case when e.category <> 'other' then 0.1 else 0 end)::real as quality
    from events e join categories c on c.slug = e.category left join people p on p.id = e.organiser_id
    where e.id = any (ids) and e.status = 'published' and e.visibility = 'public'
  ), fresh as (
    insert into listings (occurrence_id, event_id, starts_at, ends_at, point, lat, lng, time_zone, category, tags, free,
      price_from, kind, language, venue_id, organiser_id, title_key, title, popularity, search, previous_end, slug, summary,
      image_url, place_name, street, city, country, price_currency, recurring, organiser_name, accessibility, quality)
    select o.id, e.id, o.starts_at, o.ends_at, ll_to_earth(x.lat, x.lng), x.lat, x.lng, e.time_zone, e.category, e.tags,
      e.price_free, e.price_from, e.kind, e.language, x.venue_id, e.organiser_id, folded(x.title), x.title,
      coalesce(s.likes, 0) + coalesce(t.taken, 0),
      case when o.changes ?| array['title', 'summary', 'description', 'place_name'] then
        search_text(x.title, d.theme, concat_ws(' ', x.place_name, x.street, x.city, d.organiser),
          concat_ws(' ', x.summary, left(coalesce(o.changes ->> 'description', e.description), 5000)), e.language)
      else d.search end,
      max(o.ends_at) over (partition by e.id, x.lat, x.lng order by o.starts_at, o.id
        rows between unbounded preceding and 1 preceding),
      e.slug, x.summary, case when o.changes ? 'image_url' then o.changes ->> 'image_url' else e.image_url end,
      x.place_name, x.street, x.city, x.country, e.price_currency, e.rrule is not null or e.rdates <> '{}',
      e.organiser_name, e.accessibility, d.quality
    from events e
    join docs d on d.id = e.id
    join occurrences o on o.event_id = e.id and o.status = 'scheduled' and o.ends_at > at
    cross join lateral (
      select coalesce(o.changes ->> 'title', e.title) as title, coalesce(o.changes ->> 'summary', e.summary) as summary,
        case when own then (o.changes ->> 'lat')::float8 else e.lat end as lat,
        case when own then (o.changes ->> 'lng')::float8 else e.lng end as lng,
        case when own then (o.changes ->> 'venue_id')::uuid else e.venue_id end as venue_id,
        case when own then o.changes ->> 'place_name' else e.place_name end as place_name,
        case when own then o.changes ->> 'street' else e.street end as street,
        case when own then o.changes ->> 'city' else e.city end as city,
        case when own then o.changes ->> 'country' else e.country end as country
      from (select o.changes ? 'place_name' as own) its
    ) x
    left join stats s on s.event_id = e.id
    left join stock t on t.occurrence_id = o.id
    returning spot
  )
  insert into stale_cells select distinct spot >> 12 from fresh where spot is not null;
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

-- When a date is over, it is taken off the list, and with it the cell is counted anew: the next of its series takes its
-- place.
drop function recount_cells();
create function recount_cells(at timestamptz) returns void language plpgsql security definer
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
  where l.ends_at > at and (l.previous_end is null or l.previous_end <= at)
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

create or replace function recount(at timestamptz) returns void language plpgsql security definer
set search_path = events, extensions as $$
begin
  perform recount_popularity();
  perform recount_cells(at);
end
$$;

select list_events(array(select id from events where status = 'published' and (rrule is not null or rdates <> '{}')), now());
-- The index of the map holds what the map asks.
drop index listings_by_spot;
create index listings_by_spot on listings (spot) include (lat, lng, category, starts_at, ends_at, previous_end)
  where spot is not null;
