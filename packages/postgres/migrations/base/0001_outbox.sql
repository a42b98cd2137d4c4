-- Every service's schema starts with these: its events and their log, what it consumed of others, its jobs,
-- answers to repeated requests, and who did what.

-- Events are written here in the caller's transaction …
create table outbox (
  seq bigint generated always as identity primary key,
  id uuid not null,
  type text not null,
  version int not null,
  aggregate_id text not null,
  payload jsonb not null,
  correlation_id text,
  created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- … and moved here after its commit, by one writer at a time, which numbers them without gaps.
create table event_log (
  position bigint primary key,
  id uuid not null,
  type text not null,
  version int not null,
  aggregate_id text not null,
  payload jsonb not null,
  correlation_id text,
  created_at timestamptz not null
);

create table event_log_head (
  position bigint not null,
  only_row boolean primary key default true check (only_row)
);
insert into event_log_head (position) values (0);

-- How far this service has read each other service's log.
create table subscriptions (
  consumer text not null,
  source text not null,
  position bigint not null default 0,
  updated_at timestamptz not null default now(),
  primary key (consumer, source)
);

-- Events that could not be handled, and those of the same aggregate that wait behind them.
create table parked_events (
  consumer text not null,
  source text not null,
  position bigint not null,
  aggregate_id text not null,
  event jsonb not null,
  attempts int not null,
  next_attempt_at timestamptz not null,
  dead_at timestamptz,
  error text,
  parked_at timestamptz not null default now(),
  primary key (consumer, source, position)
);
create index parked_events_by_aggregate on parked_events (consumer, source, aggregate_id, position)
  where dead_at is null;
create index parked_events_due on parked_events (next_attempt_at) where dead_at is null;

-- Work for later. A claimed job is hidden until `run_at`, which is moved on while its worker lives.
create table jobs (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  key text,
  data jsonb not null,
  cron text,
  run_at timestamptz not null,
  attempts int not null default 0,
  claim uuid,
  dead_at timestamptz,
  error text,
  correlation_id text,
  created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index jobs_due on jobs (name, run_at) where dead_at is null;
create unique index jobs_waiting_by_key on jobs (name, key) where claim is null and dead_at is null;
create index jobs_running_by_key on jobs (name, key) where claim is not null and key is not null;

-- Adds jobs, or moves the one that waits under the same key: the one thing people's transactions may do to jobs.
create function enqueue_jobs(job text, keys text[], data jsonb[], run_at timestamptz[], correlation text)
returns void language sql security definer begin atomic
  insert into jobs (name, key, data, run_at, correlation_id)
  select $1, given.key, given.data, given.run_at, $5
  from unnest($2, $3, $4) as given (key, data, run_at)
  on conflict (name, key) where claim is null and dead_at is null
  do update set data = excluded.data, run_at = excluded.run_at, correlation_id = excluded.correlation_id,
    attempts = 0, error = null, created_at = excluded.created_at;
end;

-- Takes back the jobs that wait under the given keys; answers how many.
create function cancel_jobs(job text, keys text[]) returns bigint language sql security definer begin atomic
  with gone as (
    delete from jobs where name = $1 and key = any($2) and claim is null and dead_at is null returning 1
  )
  select count(*) from gone;
end;

create table idempotency_keys (
  owner text not null,
  key text not null,
  fingerprint text not null,
  status int,
  headers jsonb,
  body text,
  created_at timestamptz not null default now(),
  primary key (owner, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

create table audit (
  id uuid primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_role text not null,
  action text not null,
  subject_type text not null,
  subject_id text,
  details jsonb not null default '{}',
  correlation_id text
);
create index audit_by_time on audit (at desc, id desc);

alter table outbox enable row level security;
alter table event_log enable row level security;
alter table event_log_head enable row level security;
alter table subscriptions enable row level security;
alter table parked_events enable row level security;
alter table jobs enable row level security;
alter table idempotency_keys enable row level security;
alter table audit enable row level security;
create policy outbox_append on outbox for insert with check (true);
create policy outbox_service on outbox using ((select flow.is_service()));
create policy event_log_service on event_log using ((select flow.is_service()));
create policy event_log_head_service on event_log_head using ((select flow.is_service()));
create policy subscriptions_service on subscriptions using ((select flow.is_service()));
create policy parked_events_service on parked_events using ((select flow.is_service()));
create policy jobs_service on jobs using ((select flow.is_service()));
create policy idempotency_keys_service on idempotency_keys using ((select flow.is_service()));
create policy audit_append on audit for insert with check (true);
create policy audit_service on audit for select using ((select flow.is_service()));
