-- Ids in the order of time: version 7, by the server where it can make them (PostgreSQL 18).
do $$
begin
  if to_regprocedure('pg_catalog.uuidv7()') is not null then
    create function new_id() returns uuid language sql volatile as 'select uuidv7()';
  else
    create function new_id() returns uuid language sql volatile as $f$
      select encode(set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid()) placing
          substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
    $f$;
  end if;
end $$;

-- Copies of what users and events own, fed by their domain events.
create table people (
  id uuid primary key,
  username text not null,
  display_name text not null,
  avatar_url text,
  role text not null default 'user',
  language text not null default 'en',
  time_zone text not null default 'UTC',
  email_verified boolean not null default false,
  updated_at timestamptz not null default now()
);
create table events (
  id uuid primary key,
  organiser_id uuid,
  title text not null,
  slug text not null,
  category text not null,
  status text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  place_name text,
  city text,
  updated_at timestamptz not null default now()
);
create table attendances (
  occurrence_id uuid not null,
  user_id uuid not null,
  event_id uuid not null,
  starts_at timestamptz not null,
  primary key (occurrence_id, user_id)
);
create index attendances_by_event on attendances (event_id, user_id);
create index attendances_by_user on attendances (user_id, starts_at);

-- Something that some people are to be told: what their notifications have in common. Accepted once per `dedupe`.
create table requests (
  id uuid primary key,
  dedupe text unique,
  type text not null,
  priority text not null,
  data jsonb not null,
  link text,
  -- What it is about: an event, say.
  subject uuid,
  -- Of a broadcast: whom it is for, how far it came, how many there are.
  audience jsonb,
  channels text[],
  cursor uuid,
  total int,
  accepted int not null default 0,
  status text not null default 'accepted' check (status in ('expanding', 'accepted', 'cancelled')),
  visible_at timestamptz,
  local_at timestamp,
  expires_at timestamptz,
  created_by uuid,
  created_at timestamptz not null
);
create index requests_by_age on requests (created_at);
create index requests_by_subject on requests (subject) where subject is not null;

create table notifications (
  id uuid primary key,
  user_id uuid not null,
  request_id uuid not null,
  type text not null,
  group_key text,
  count int not null default 0,
  -- Whether it stands in the inbox, or only stands behind messages on other channels.
  in_app boolean not null,
  visible_at timestamptz not null,
  read_at timestamptz,
  deleted_at timestamptz
);
create index notifications_by_person on notifications (user_id, visible_at desc, id desc)
  where in_app and deleted_at is null;
create index notifications_unread on notifications (user_id, visible_at)
  where in_app and read_at is null and deleted_at is null;
create unique index notifications_open_group on notifications (user_id, group_key)
  where group_key is not null and read_at is null and deleted_at is null;
create index notifications_by_request on notifications (request_id);

create table notification_actors (
  notification_id uuid not null references notifications on delete cascade,
  actor_id uuid not null,
  at timestamptz not null,
  primary key (notification_id, actor_id)
);
create index notification_actors_by_actor on notification_actors (actor_id);

-- One message on one channel to one person. `due_at` is when it may be sent, and, while a worker holds it, when the
-- others may take it over.
create table deliveries (
  id uuid primary key,
  notification_id uuid,
  user_id uuid,
  request_id uuid,
  type text not null,
  channel text not null check (channel in ('push', 'email', 'sms')),
  -- 0 secrets and alerts, 1 what people did, 2 what goes to many.
  lane smallint not null,
  state text not null default 'pending' check (state in
    ('pending', 'claimed', 'sending', 'delivered', 'bounced', 'suppressed', 'cancelled', 'dead')),
  due_at timestamptz not null,
  expires_at timestamptz,
  attempts smallint not null default 0,
  claim uuid,
  -- Not claimed yet: what a group gains is told with it.
  joins boolean not null default true,
  -- The worker or the connection was lost while it was being handed over: it may arrive twice.
  ambiguous boolean not null default false,
  provider text,
  provider_id text,
  -- Targets of a message to several devices that have it already.
  done text[],
  error text,
  digest_id uuid,
  -- Words that stand nowhere else, sealed.
  content bytea,
  created_at timestamptz not null,
  settled_at timestamptz,
  confirmed_at timestamptz,
  opened_at timestamptz,
  clicked_at timestamptz
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index deliveries_due on deliveries (lane, channel, due_at) where state in ('pending', 'claimed', 'sending');
create unique index deliveries_waiting on deliveries (notification_id, channel) where joins;
create index deliveries_dead on deliveries (settled_at desc, id desc) where state = 'dead';
create index deliveries_by_time on deliveries (created_at);
create index deliveries_by_request on deliveries (request_id) where request_id is not null;
create index deliveries_by_provider_id on deliveries (provider_id) where provider_id is not null;
create index deliveries_by_person on deliveries (user_id);

create table preferences (
  user_id uuid not null,
  type text not null,
  channel text not null,
  enabled boolean not null,
  primary key (user_id, type, channel)
);
create table settings (
  user_id uuid primary key,
  quiet boolean not null default false,
  quiet_from text not null default '22:00',
  quiet_to text not null default '07:00',
  digest text not null default 'daily' check (digest in ('instant', 'hourly', 'daily', 'weekly')),
  reminders text[] not null default '{day,hours}'
);

create table reminders (
  occurrence_id uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('day', 'hours')),
  starts_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  primary key (occurrence_id, user_id, kind),
  foreign key (occurrence_id, user_id) references attendances on delete cascade
);
create index reminders_due on reminders (due_at) where sent_at is null;

-- What waits to be told together; each item goes into the one digest whose id it gets.
create table digest_items (
  notification_id uuid not null,
  request_id uuid not null,
  user_id uuid not null,
  type text not null,
  added_at timestamptz not null,
  digest_id uuid,
  primary key (notification_id, request_id)
);
create index digest_items_open on digest_items (user_id) where digest_id is null;
create index digest_items_by_digest on digest_items (digest_id) where digest_id is not null;
create table digests_due (
  user_id uuid primary key,
  -- Null until the person's next hour is worked out.
  due_at timestamptz
);
create index digests_due_by_time on digests_due (due_at);

-- Own versions of the shipped templates; the highest version speaks.
create table templates (
  id uuid primary key,
  type text not null,
  language text not null,
  version int not null,
  title text not null,
  body text not null,
  email text,
  action text,
  created_by uuid,
  created_at timestamptz not null,
  unique (type, language, version)
);

-- Addresses that must not be written to any more, by blind index.
create table suppressions (
  channel text not null,
  address_index bytea not null,
  reason text not null check (reason in ('bounce', 'complaint')),
  created_at timestamptz not null,
  primary key (channel, address_index)
);
create table provider_pauses (
  provider text primary key,
  until timestamptz not null
);

-- The local outbox: what went nowhere else, sealed.
create table letters (
  id uuid primary key,
  user_id uuid,
  channel text not null,
  type text not null,
  content bytea not null,
  created_at timestamptz not null
);
create index letters_by_time on letters (created_at desc, id desc);
create index letters_by_person on letters (user_id, created_at desc, id desc);

do $$
declare
  name text;
begin
  foreach name in array array['people', 'events', 'attendances', 'requests', 'notifications', 'notification_actors',
    'deliveries', 'preferences', 'settings', 'reminders', 'digest_items', 'digests_due', 'templates', 'suppressions',
    'provider_pauses', 'letters']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using ((select flow.is_service()))', name || '_service', name);
  end loop;
end $$;
create policy notifications_own on notifications for select using (user_id = (select auth.uid()));
create policy notifications_mark on notifications for update using (user_id = (select auth.uid()));
create policy preferences_own on preferences using (user_id = (select auth.uid()));
create policy settings_own on settings using (user_id = (select auth.uid()));
create policy people_self on people for select using (id = (select auth.uid()));
