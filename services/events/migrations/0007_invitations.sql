create table invitations (
  event_id uuid not null references events (id) on delete cascade,
  user_id uuid not null,
  invited_by uuid not null,
  message text,
  created_at timestamptz not null,
  primary key (event_id, user_id)
);
create index invitations_by_user on invitations (user_id);
alter table invitations enable row level security;

-- Whether the caller was invited. Definer's rights, so that the policy of events does not ask itself.
create function invited_to(event uuid) returns boolean language sql stable security definer
set search_path = events, extensions as
  $$ select exists (select from invitations where event_id = event and user_id = auth.uid()) $$;

create policy invitations_seen on invitations for select using (user_id = (select auth.uid()) or edits(event_id));
create policy invitations_made on invitations for insert
  with check (invited_by = (select auth.uid()) and edits(event_id));

drop policy events_seen on events;
create policy events_seen on events for select using (
  (status <> 'draft' and visibility <> 'private') or organiser_id = (select auth.uid())
  or (select flow.may('edit_event')) or (select flow.is_service())
  or id = any ((select granted('edit_event'))::uuid[]) or id = any ((select granted('manage_attendees'))::uuid[])
  or (status <> 'draft' and (goes_to(id) or invited_to(id)))
);

-- The secret address of a person's calendar is made from this number; a new number ends the old address.
create table calendars (
  user_id uuid primary key,
  version int not null default 1
);
alter table calendars enable row level security;
create policy calendars_own on calendars using (user_id = (select auth.uid()) or (select flow.is_service()));

create table bookings (
  id uuid primary key,
  venue_id uuid not null references venues (id) on delete cascade,
  user_id uuid not null,
  event_id uuid references events (id) on delete set null,
  during tstzrange not null,
  note text not null default '',
  created_at timestamptz not null,
  check (not isempty(during) and lower(during) is not null and upper(during) is not null),
  -- Two bookings of one venue never overlap; one may begin when the other ends.
  constraint bookings_apart exclude using gist (venue_id with =, during with &&)
);
create index bookings_by_user on bookings (user_id);
alter table bookings enable row level security;
create policy bookings_own on bookings using (
  user_id = (select auth.uid())
  or exists (select from venues v where v.id = venue_id and v.owner_id = (select auth.uid()))
  or (select flow.may('administer'))
);

-- When a venue is taken, without saying by whom. Definer's rights: it tells times alone.
create function taken_times(venue uuid, since timestamptz, until timestamptz)
returns table (begins timestamptz, ends timestamptz) language sql stable security definer
set search_path = events, extensions as $$
  select lower(during), upper(during) from bookings
  where venue_id = venue and during && tstzrange(since, until) order by during
$$;
