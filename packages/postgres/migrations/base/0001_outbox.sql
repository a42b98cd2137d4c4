-- Every service's schema starts with these: the log of its events, what it consumed of others, answers to
-- repeated requests, and who did what.
create table outbox (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null unique,
  type text not null,
  version int not null,
  aggregate_id text not null,
  payload jsonb not null,
  correlation_id text,
  created_at timestamptz not null default now()
);
create index outbox_in_commit_order on outbox (xid, seq);

create table subscriptions (
  consumer text not null,
  source text not null,
  xid xid8 not null default '0',
  seq bigint not null default 0,
  updated_at timestamptz not null default now(),
  primary key (consumer, source)
);

create table parked_events (
  consumer text not null,
  source text not null,
  seq bigint not null,
  event jsonb not null,
  aggregate_id text not null,
  attempts int not null default 0,
  next_attempt_at timestamptz,
  dead_at timestamptz,
  error text,
  parked_at timestamptz not null default now(),
  primary key (consumer, source, seq)
);
create index parked_events_by_aggregate on parked_events (consumer, source, aggregate_id, seq);
create index parked_events_due on parked_events (next_attempt_at) where dead_at is null;

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
alter table subscriptions enable row level security;
alter table parked_events enable row level security;
alter table idempotency_keys enable row level security;
alter table audit enable row level security;
create policy outbox_append on outbox for insert with check (true);
create policy outbox_service on outbox using ((select flow.is_service()));
create policy subscriptions_service on subscriptions using ((select flow.is_service()));
create policy parked_events_service on parked_events using ((select flow.is_service()));
create policy idempotency_keys_service on idempotency_keys using ((select flow.is_service()));
create policy audit_append on audit for insert with check (true);
create policy audit_service on audit for select using ((select flow.is_service()));
