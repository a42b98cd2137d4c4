create table exports (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  status text not null default 'pending' check (status in ('pending', 'ready', 'failed')),
  -- The archive, encrypted.
  archive bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index exports_by_person on exports (person_id, created_at desc);
create index exports_expiry on exports (expires_at);

-- Deletions asked for; carried out when their time has come.
create table deletions (
  person_id uuid primary key references people on delete cascade,
  asked_at timestamptz not null,
  delete_at timestamptz not null,
  by_administrator boolean not null
);
create index deletions_due on deletions (delete_at);

-- That a deletion was carried out, and what was found afterwards. The id alone says nothing about anybody.
create table erasures (
  person_id uuid primary key,
  erased_at timestamptz not null,
  traces text[]
);

alter table exports enable row level security;
alter table deletions enable row level security;
alter table erasures enable row level security;
create policy exports_service on exports using ((select flow.is_service()));
create policy exports_own on exports for select using (person_id = (select auth.uid()));
create policy deletions_service on deletions using ((select flow.is_service()));
create policy deletions_own on deletions for select using (person_id = (select auth.uid()));
create policy erasures_service on erasures using ((select flow.is_service()));
