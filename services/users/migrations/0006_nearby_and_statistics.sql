-- Who lets everyone near them find them, at their rounded place: a read model under an open policy, so that its
-- index can be used. The position is stored, not an expression: its functions need a search path.
create table nearby_directory (
  person_id uuid primary key references people on delete cascade,
  username text not null,
  display_name text not null,
  avatar text,
  position cube not null
);
create index nearby_directory_position on nearby_directory using gist (position);

create function keep_nearby_directory() returns trigger language plpgsql as $$
begin
  if new.status = 'active' and new.nearby_visibility = 'public' and new.profile_visibility = 'public'
     and new.approximate_lat is not null then
    insert into nearby_directory (person_id, username, display_name, avatar, position)
    values (new.id, new.username, new.display_name, new.avatar, ll_to_earth(new.approximate_lat, new.approximate_lng))
    on conflict (person_id) do update set username = excluded.username, display_name = excluded.display_name,
      avatar = excluded.avatar, position = excluded.position;
  else
    delete from nearby_directory where person_id = new.id;
  end if;
  return null;
end $$;
create trigger people_in_nearby_directory after insert or update on people
  for each row execute function keep_nearby_directory();

-- What the events service tells: who went where and who organised what.
create table attendances (
  person_id uuid not null references people on delete cascade,
  occurrence_id uuid not null,
  event_id uuid not null,
  starts_at timestamptz not null,
  cancelled boolean not null default false,
  primary key (person_id, occurrence_id)
);
create index attendances_by_event on attendances (event_id);
create table organised_events (
  event_id uuid primary key,
  person_id uuid not null references people on delete cascade,
  ends_at timestamptz not null,
  counts boolean not null
);
create index organised_events_by_person on organised_events (person_id);

alter table nearby_directory enable row level security;
alter table attendances enable row level security;
alter table organised_events enable row level security;
create policy nearby_directory_read on nearby_directory for select using (true);
create policy nearby_directory_write on nearby_directory using (
  (select flow.is_service()) or person_id = (select auth.uid()) or (select flow.may('administer')));
create policy attendances_service on attendances using ((select flow.is_service()));
create policy organised_events_service on organised_events using ((select flow.is_service()));
