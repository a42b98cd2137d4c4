-- Addresses whose events are kept in step with their source by schedule.
create table import_sources (
  id uuid primary key,
  owner_id uuid not null,
  url text not null,
  name text not null,
  format text not null default 'auto',
  publish boolean not null default false,
  every_hours int not null default 6 check (every_hours between 1 and 168),
  -- What the last answer was marked with, so that the next one may say that nothing is new.
  etag text,
  last_modified text,
  body_hash text,
  next_run_at timestamptz not null,
  last_run_at timestamptz,
  last_outcome text check (last_outcome in ('changed', 'unchanged', 'failed')),
  last_error text,
  failures int not null default 0,
  created int not null default 0,
  updated int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  removed int not null default 0,
  created_at timestamptz not null,
  unique (owner_id, url)
);
create index import_sources_due on import_sources (next_run_at);
alter table import_sources enable row level security;
create policy import_sources_own on import_sources
  using (owner_id = (select auth.uid()) or (select flow.may('administer')) or (select flow.is_service()));

alter table imports add feed_id uuid;
alter table sources add feed_id uuid, add seen_at timestamptz;
create index sources_by_feed on sources (feed_id, seen_at) where feed_id is not null;
