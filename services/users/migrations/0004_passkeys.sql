create table passkeys (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_by_person on passkeys (person_id, created_at desc, id desc);
alter table passkeys enable row level security;
create policy passkeys_service on passkeys using ((select flow.is_service()));
create policy passkeys_own on passkeys for select using (person_id = (select auth.uid()));
