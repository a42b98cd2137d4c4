-- What everybody may see of events, in the order in which they were made: search engines are told of it part by part.
create index events_in_sitemap on events (id) include (updated_at)
  where status = 'published' and visibility = 'public' and hidden_at is null;

-- Where each part of so many addresses begins, and when anything in it last changed. Runs with its owner's rights, so
-- that the index alone is read; it answers ids and times of what is public.
create function sitemap_parts(size int) returns table (kind text, first uuid, changed_at timestamptz)
language sql stable security definer set search_path = events as $$
  with numbered as (
    select 'events' as kind, id, updated_at, (row_number() over (order by id) - 1) / size as part from events
    where status = 'published' and visibility = 'public' and hidden_at is null
    union all
    select 'venues', id, updated_at, (row_number() over (order by id) - 1) / size from venues
  )
  select kind, min(id::text)::uuid, max(updated_at) from numbered group by kind, part order by kind, part
$$;
