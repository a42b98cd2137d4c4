-- Who goes to one date of an event and lets everybody see it; to any of its dates where none is named.
create function shown_attendees(event uuid, occurrence uuid)
returns table (user_id uuid, party_size int, created_at timestamptz) language sql stable security definer
set search_path = events, extensions as $$
  select a.user_id, max(a.party_size), min(a.created_at) from attendances a join people p on p.id = a.user_id
  where a.event_id = event and (occurrence is null or a.occurrence_id = occurrence) and a.status = 'going'
    and a.shown_to = 'public' and p.visibility = 'public'
  group by a.user_id
$$;
create index imports_by_feed on imports (feed_id, id desc) where feed_id is not null;
