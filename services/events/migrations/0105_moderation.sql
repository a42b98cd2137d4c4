-- What moderators took down, and what they put in the window. Apart from the status, so that an organiser can still
-- change or cancel what is hidden, and it comes back as what it was.
alter table events add hidden_at timestamptz, add hidden_reason text, add featured_at timestamptz;
alter table events add check ((hidden_at is null) = (hidden_reason is null));
create index events_hidden on events (hidden_at desc, id desc) where hidden_at is not null;
create index events_featured on events (featured_at desc, id desc) where featured_at is not null;

-- What is hidden stays with who runs it, who moderates, and who has a place there.
drop policy events_seen on events;
create policy events_seen on events for select using (
  (status <> 'draft' and visibility <> 'private' and hidden_at is null) or organiser_id = (select auth.uid())
  or (select flow.may('edit_event')) or (select flow.is_service())
  or (status <> 'draft' and visibility <> 'private' and (select flow.may('moderate')))
  or id = any ((select granted('edit_event'))::uuid[]) or id = any ((select granted('manage_attendees'))::uuid[])
  or (status <> 'draft' and (goes_to(id) or (hidden_at is null and invited_to(id))))
);

-- Whether something public was taken down, so that its page can say so. Definer's rights: it tells nothing else.
create function taken_down(wanted uuid, called text) returns boolean language sql stable security definer
set search_path = events, extensions as $$
  select exists (select from events where (id = wanted or slug = called) and hidden_at is not null
    and status <> 'draft' and visibility <> 'private')
$$;

-- What is hidden is in no list.
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
    where e.id = any (ids) and e.status = 'published' and e.visibility = 'public' and e.hidden_at is null
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
  where e.id = any (ids) and e.status = 'published' and e.visibility = 'public' and e.hidden_at is null
    and length(word) between 3 and 30 and word !~ '^\d+$'
  order by word
  on conflict do nothing;
$$;
