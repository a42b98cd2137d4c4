create table two_factor (
  person_id uuid primary key references people on delete cascade,
  secret bytea not null,
  -- Null while it is being set up.
  enabled_at timestamptz,
  -- The last time steps whose codes were used; a code works once.
  used_steps bigint[] not null default '{}'
);

create table backup_codes (
  person_id uuid not null references people on delete cascade,
  hash bytea not null,
  primary key (person_id, hash)
);

-- Each try to sign in that was looked at; of an unknown name too, so that writing it takes the same time.
create table sign_ins (
  id uuid primary key,
  person_id uuid references people on delete cascade,
  at timestamptz not null,
  method text not null,
  succeeded boolean not null,
  label text not null,
  address bytea not null
);
create index sign_ins_by_person on sign_ins (person_id, at desc, id desc);
create index sign_ins_by_age on sign_ins (at);

-- Where push messages reach a person. The token is a key to their phone: encrypted, found by blind index.
create table push_devices (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  platform text not null check (platform in ('ios', 'android', 'web')),
  token bytea not null,
  token_index bytea not null unique,
  label text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index push_devices_by_person on push_devices (person_id, created_at desc, id desc);

alter table two_factor enable row level security;
alter table backup_codes enable row level security;
alter table sign_ins enable row level security;
alter table push_devices enable row level security;
create policy two_factor_service on two_factor using ((select flow.is_service()));
create policy backup_codes_service on backup_codes using ((select flow.is_service()));
create policy sign_ins_service on sign_ins using ((select flow.is_service()));
create policy sign_ins_own on sign_ins for select using (person_id = (select auth.uid()));
create policy push_devices_service on push_devices using ((select flow.is_service()));
create policy push_devices_own on push_devices using (person_id = (select auth.uid()));
