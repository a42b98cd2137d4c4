-- Addresses that organisers want told of what happens at their events (Standard Webhooks).
create table webhooks (
  id uuid primary key,
  owner_id uuid not null,
  url text not null,
  description text not null default '',
  events text[] not null,
  -- Sealed; the older one signs beside it for a while after a rotation.
  secret bytea not null,
  older_secret bytea,
  older_until timestamptz,
  status text not null default 'active' check (status in ('active', 'paused', 'disabled')),
  -- Since when every attempt failed.
  failing_since timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index webhooks_by_owner on webhooks (owner_id, id);

-- One message of a webhook: what is sent, byte for byte, however often.
create table webhook_messages (
  id uuid primary key,
  webhook_id uuid not null references webhooks (id) on delete cascade,
  -- The domain event it tells of: each is told once.
  source_id uuid not null,
  type text not null,
  body text not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  unique (webhook_id, source_id)
);
create index webhook_messages_in_order on webhook_messages (webhook_id, id desc);
create index webhook_messages_by_time on webhook_messages (created_at);

create table webhook_attempts (
  id uuid primary key,
  message_id uuid not null references webhook_messages (id) on delete cascade,
  at timestamptz not null,
  -- What answered, or why nothing did.
  response_status int,
  fault text,
  latency_ms int not null,
  response_body text not null default '',
  check ((response_status is null) <> (fault is null))
);
create index webhook_attempts_by_message on webhook_attempts (message_id, id);

alter table webhooks enable row level security;
alter table webhook_messages enable row level security;
alter table webhook_attempts enable row level security;

create policy webhooks_own on webhooks using (owner_id = (select auth.uid()) or (select flow.is_service()));
create policy webhook_messages_own on webhook_messages
  using ((select flow.is_service()) or exists (select from webhooks w where w.id = webhook_id));
create policy webhook_attempts_own on webhook_attempts
  using ((select flow.is_service()) or exists (select from webhook_messages m where m.id = message_id));
