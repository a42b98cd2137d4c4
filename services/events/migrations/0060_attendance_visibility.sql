-- Who may see a profile, as the person told it to the users service; nobody until it is told.
alter table people add column visibility text not null default 'nobody';

-- To whom a person lets be seen that they go. Those who went before they could choose are shown to nobody.
alter table attendances add column shown_to text not null default 'nobody'
  check (shown_to in ('public', 'connections', 'nobody'));
alter table attendances alter column shown_to set default 'public';

-- Who goes to an event and lets everybody see it. Definer's rights: it tells only what people chose to show.
create function shown_attendees(event uuid)
returns table (user_id uuid, party_size int, created_at timestamptz) language sql stable security definer
set search_path = events, extensions as $$
  select a.user_id, max(a.party_size), min(a.created_at) from attendances a join people p on p.id = a.user_id
  where a.event_id = event and a.status = 'going' and a.shown_to = 'public' and p.visibility = 'public'
  group by a.user_id
$$;
