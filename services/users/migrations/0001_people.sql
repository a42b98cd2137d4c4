-- People as others may see them. What is private about a person stands in tables of its own.
create table people (
  id uuid primary key,
  username text not null,
  display_name text not null,
  role text not null default 'user' check (role in ('user', 'moderator', 'admin')),
  status text not null default 'active' check (status in ('active', 'suspended', 'leaving')),
  bio text,
  pronouns text,
  interests text[] not null default '{}',
  languages text[] not null default '{}',
  links jsonb not null default '[]',
  avatar text,
  place_name text,
  -- Rounded to about five kilometres; the exact place is encrypted in contact_details.
  approximate_lat float8,
  approximate_lng float8,
  profile_visibility text not null default 'public' check (profile_visibility in ('public', 'connections', 'nobody')),
  search_visibility text not null default 'public' check (search_visibility in ('public', 'connections', 'nobody')),
  nearby_visibility text not null default 'nobody' check (nearby_visibility in ('public', 'connections', 'nobody')),
  field_visibility jsonb not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index people_username on people (lower(username));
create index people_active on people (created_at desc, id desc) where status = 'active';

-- E-mail, phone, birth date and exact place: encrypted by the service; equality of e-mail by blind index.
create table contact_details (
  person_id uuid primary key references people on delete cascade,
  email bytea not null,
  email_index bytea not null,
  email_verified_at timestamptz,
  phone bytea,
  birth_date bytea,
  exact_place bytea
);
-- An address belongs to the one who proved it; an unproven claim blocks nobody and reveals nothing.
create unique index contact_details_proven_email on contact_details (email_index) where email_verified_at is not null;
create index contact_details_email on contact_details (email_index);

create table credentials (
  person_id uuid primary key references people on delete cascade,
  password_hash text,
  -- The key under which a long password was digested before hashing; null when it was hashed as it is.
  digest_key text,
  password_changed_at timestamptz not null
);

create table preferences (
  person_id uuid primary key references people on delete cascade,
  language text not null default 'en',
  time_zone text not null default 'UTC',
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  units text not null default 'metric' check (units in ('metric', 'imperial')),
  notifications jsonb not null default '{}',
  updated_at timestamptz not null
);

create table known_devices (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  secret_hash bytea not null unique,
  label text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index known_devices_by_person on known_devices (person_id);

create table sessions (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  device_id uuid references known_devices on delete set null,
  user_agent text not null,
  label text not null,
  -- The client's network address, encrypted.
  address bytea not null,
  cookie_hash bytea unique,
  -- How many refresh tokens this session has had; the newest is the active one.
  generation int not null default 0,
  rotated_at timestamptz not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  absolute_expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index sessions_live on sessions (person_id, last_seen_at desc) where ended_at is null;
create index sessions_seen on sessions (last_seen_at) where ended_at is null;
create index sessions_expiry on sessions (expires_at);
create index sessions_by_device on sessions (device_id);

-- Every refresh token a session ever had, so that a stolen old one is recognised.
create table refresh_tokens (
  hash bytea primary key,
  session_id uuid not null references sessions on delete cascade,
  generation int not null,
  unique (session_id, generation)
);

-- Failed sign-ins. The subject is a keyed digest of what was tried, so the table names nobody.
create table sign_in_failures (
  subject bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_failures_by_age on sign_in_failures (last_at);

-- Who may be found by everyone: kept by the trigger below, so that the search index can be used under its policy.
create table directory (
  person_id uuid primary key references people on delete cascade,
  username text not null,
  display_name text not null,
  avatar text,
  search_text text not null,
  created_at timestamptz not null
);
create index directory_search on directory using gin (search_text gin_trgm_ops);
create index directory_newest on directory (created_at desc, person_id desc);

create function keep_directory() returns trigger language plpgsql as $$
begin
  if new.status = 'active' and new.search_visibility = 'public' and new.profile_visibility = 'public' then
    insert into directory (person_id, username, display_name, avatar, search_text, created_at)
    values (new.id, new.username, new.display_name, new.avatar,
      lower(new.username || ' ' || extensions.unaccent('extensions.unaccent', new.display_name)), new.created_at)
    on conflict (person_id) do update set username = excluded.username, display_name = excluded.display_name,
      avatar = excluded.avatar, search_text = excluded.search_text;
  else
    delete from directory where person_id = new.id;
  end if;
  return null;
end $$;
create trigger people_in_directory after insert or update on people for each row execute function keep_directory();

-- Nobody raises themselves: a role or a status is changed by the service or an administrator alone.
create function guard_standing() returns trigger language plpgsql as $$
begin
  if (new.role, new.status) is distinct from (old.role, old.status)
     and not (flow.is_service() or flow.may('administer')) then
    raise exception 'role and status are not the person''s own to change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger people_standing before update on people for each row execute function guard_standing();

alter table people enable row level security;
alter table contact_details enable row level security;
alter table credentials enable row level security;
alter table preferences enable row level security;
alter table known_devices enable row level security;
alter table sessions enable row level security;
alter table refresh_tokens enable row level security;
alter table sign_in_failures enable row level security;
alter table directory enable row level security;

create policy people_service on people using ((select flow.is_service()));
create policy people_seen on people for select using (
  id = (select auth.uid())
  or (status = 'active' and profile_visibility = 'public')
  or (select flow.may('administer')) or (select flow.may('moderate')));
create policy people_own on people for update using (
  id = (select auth.uid()) or (select flow.may('administer')));

create policy contact_details_service on contact_details using ((select flow.is_service()));
create policy contact_details_read on contact_details for select using (person_id = (select auth.uid()));
create policy contact_details_change on contact_details for update using (person_id = (select auth.uid()));
create policy credentials_service on credentials using ((select flow.is_service()));
create policy preferences_service on preferences using ((select flow.is_service()));
create policy preferences_own on preferences using (person_id = (select auth.uid()));
create policy known_devices_service on known_devices using ((select flow.is_service()));
create policy known_devices_own on known_devices for select using (person_id = (select auth.uid()));
create policy sessions_service on sessions using ((select flow.is_service()));
create policy sessions_own on sessions for select using (person_id = (select auth.uid()));
create policy refresh_tokens_service on refresh_tokens using ((select flow.is_service()));
create policy sign_in_failures_service on sign_in_failures using ((select flow.is_service()));
-- The directory holds only what everyone may see; the trigger writes it as whoever changed the person.
create policy directory_read on directory for select using (true);
create policy directory_write on directory using (
  (select flow.is_service()) or person_id = (select auth.uid()) or (select flow.may('administer')));
create index directory_username on directory (lower(username) text_pattern_ops);
