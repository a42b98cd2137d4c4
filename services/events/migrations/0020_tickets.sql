-- Shared capacity: several tiers of one event take from one pool.
create table pools (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  name text not null,
  capacity int not null check (capacity > 0)
);
create index pools_by_event on pools (event_id);

alter table tiers
  add column description text not null default '',
  add column sales_start timestamptz,
  add column sales_end timestamptz,
  add column min_per_order int not null default 1 check (min_per_order between 1 and 100),
  add column max_per_order int not null default 10 check (max_per_order between 1 and 100),
  add column max_per_person int check (max_per_person > 0),
  add column hidden boolean not null default false,
  add column pool_id uuid references pools (id),
  add check (max_per_order >= min_per_order),
  add check (sales_end > sales_start);
create index tiers_by_pool on tiers (pool_id) where pool_id is not null;

-- Places of one date in all: what is taken is sold, held by checkouts that still run, or offered to the waitlist.
alter table stock
  add column sold int not null default 0 check (sold >= 0),
  add column held int not null default 0 check (held >= 0),
  add column offered int not null default 0 check (offered >= 0);
update stock set sold = taken where taken > 0;
alter table stock drop column taken;
alter table stock add column taken int not null generated always as (sold + held + offered) stored;
alter table stock add constraint stock_never_oversold check (capacity is null or sold + held + offered <= capacity);

-- The same for each tier and each pool on one date. A row appears with the first sale.
create table part_stock (
  occurrence_id uuid not null references occurrences (id) on delete cascade,
  -- A tier or a pool.
  part_id uuid not null,
  event_id uuid not null,
  capacity int check (capacity > 0),
  sold int not null default 0 check (sold >= 0),
  held int not null default 0 check (held >= 0),
  offered int not null default 0 check (offered >= 0),
  primary key (occurrence_id, part_id),
  constraint part_stock_never_oversold check (capacity is null or sold + held + offered <= capacity)
) with (fillfactor = 70);
create index part_stock_by_part on part_stock (part_id);

create table sale_settings (
  event_id uuid primary key references events (id) on delete cascade,
  questions jsonb not null default '[]',
  methods text[] not null default '{door}',
  self_cancel_hours int check (self_cancel_hours >= 0),
  transfers boolean not null default true,
  tax_name text,
  -- Hundredths of a percent, contained in the prices.
  tax_rate int not null default 0 check (tax_rate between 0 and 10000),
  seller text
);

create table promo_codes (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  -- Upper case: people type it as they like.
  code text not null,
  kind text not null check (kind in ('percent', 'amount', 'free', 'access')),
  percent int check (percent between 1 and 100),
  amount bigint check (amount > 0),
  currency text,
  -- Orders: those completed, and those that still run.
  max_uses int check (max_uses > 0),
  used int not null default 0 check (used >= 0),
  held int not null default 0 check (held >= 0),
  tier_ids uuid[],
  starts_at timestamptz,
  ends_at timestamptz,
  created_at timestamptz not null default now(),
  unique (event_id, code),
  check ((kind = 'percent') = (percent is not null)),
  check ((kind = 'amount') = (amount is not null and currency is not null)),
  constraint promo_codes_never_overused check (max_uses is null or used + held <= max_uses)
);

create table orders (
  id uuid primary key,
  reference text not null unique,
  event_id uuid not null references events (id),
  occurrence_id uuid not null references occurrences (id),
  buyer_id uuid not null,
  status text not null check (status in ('held', 'due', 'paid', 'expired', 'cancelled', 'refunded')),
  -- The client's key of the request and what was asked: the same again is the same order.
  key text,
  fingerprint text,
  promo_id uuid references promo_codes (id),
  currency text not null,
  subtotal bigint not null check (subtotal >= 0),
  discount bigint not null default 0 check (discount >= 0),
  total bigint not null,
  refunded bigint not null default 0,
  method text check (method in ('free', 'door', 'stripe')),
  attendees jsonb not null default '[]',
  -- A payment that began keeps the places longer, once.
  extended boolean not null default false,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  completed_at timestamptz,
  closed_at timestamptz,
  unique (buyer_id, key),
  check (total = subtotal - discount and total >= 0),
  check (refunded between 0 and total)
) with (fillfactor = 85);
create index orders_by_expiry on orders (expires_at) where status = 'held';
create index orders_by_event on orders (event_id, created_at desc, id desc);
create index orders_by_buyer on orders (buyer_id, created_at desc, id desc);
create index orders_by_key on orders (created_at) where key is not null;

create table order_lines (
  order_id uuid not null references orders (id) on delete cascade,
  nth int not null,
  -- None where admission is free and there are no tiers.
  tier_id uuid references tiers (id),
  pool_id uuid,
  name text,
  quantity int not null check (quantity between 1 and 100),
  unit_amount bigint not null check (unit_amount >= 0),
  discount bigint not null default 0,
  primary key (order_id, nth),
  check (discount between 0 and unit_amount * quantity)
);
create index order_lines_by_tier on order_lines (tier_id) where tier_id is not null;

create table tickets (
  id uuid primary key,
  order_id uuid not null references orders (id),
  nth int not null,
  event_id uuid not null references events (id),
  occurrence_id uuid not null references occurrences (id),
  tier_id uuid,
  pool_id uuid,
  tier_name text,
  holder_id uuid,
  holder_name text not null,
  answers jsonb not null default '{}',
  code text not null unique,
  -- Grows when the ticket changes hands: what was printed before is no ticket any more.
  version int not null default 1,
  status text not null default 'valid' check (status in ('valid', 'cancelled', 'refunded')),
  amount bigint not null default 0 check (amount >= 0),
  currency text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- An order gives each of its tickets once.
  unique (order_id, nth)
);
create index tickets_by_holder on tickets (holder_id, occurrence_id) where holder_id is not null;
create index tickets_by_date on tickets (occurrence_id, updated_at);
create index tickets_by_event on tickets (event_id);

-- A ticket is checked in at most once: this key says so.
create table check_ins (
  ticket_id uuid primary key references tickets (id),
  event_id uuid not null,
  occurrence_id uuid not null,
  at timestamptz not null,
  device_id text not null,
  by_id uuid
);
create index check_ins_by_date on check_ins (occurrence_id, at);

-- Every scan, also those that found nothing or came second.
create table scans (
  id uuid primary key,
  event_id uuid not null,
  occurrence_id uuid,
  ticket_id uuid references tickets (id),
  at timestamptz not null,
  received_at timestamptz not null,
  device_id text not null,
  by_id uuid,
  outcome text not null check (outcome in ('ok', 'already', 'invalid', 'wrong_event', 'refunded', 'undone')),
  -- The same scan sent twice is one.
  unique (ticket_id, device_id, at)
);
create index scans_by_event on scans (event_id, received_at);

create table payments (
  id uuid primary key,
  order_id uuid not null references orders (id),
  provider text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  status text not null default 'open' check (status in ('open', 'succeeded', 'failed')),
  -- The provider's own id of it, and of the money that moved.
  external_id text unique,
  charge_id text,
  url text,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index payments_by_order on payments (order_id);
create unique index payments_one_open on payments (order_id) where status = 'open';

create table refunds (
  id uuid primary key,
  order_id uuid not null references orders (id),
  payment_id uuid references payments (id),
  amount bigint not null check (amount > 0),
  currency text not null,
  reason text,
  status text not null default 'wanted' check (status in ('wanted', 'done', 'failed')),
  external_id text,
  by_id uuid,
  created_at timestamptz not null,
  done_at timestamptz
);
create index refunds_by_order on refunds (order_id);

-- Messages of the payment provider that were dealt with: a repeated one has no effect.
create table provider_events (
  id text primary key,
  received_at timestamptz not null default now()
);

create table invoice_counters (
  organiser text not null,
  year int not null,
  last int not null,
  primary key (organiser, year)
);
create table invoices (
  order_id uuid primary key references orders (id),
  number text not null,
  organiser text not null,
  issued_at timestamptz not null,
  unique (organiser, number)
);

create table waitlist (
  id uuid primary key,
  event_id uuid not null references events (id),
  occurrence_id uuid not null references occurrences (id),
  tier_id uuid references tiers (id),
  pool_id uuid,
  user_id uuid not null,
  party_size int not null check (party_size between 1 and 20),
  status text not null default 'waiting' check (status in ('waiting', 'offered', 'accepted', 'expired', 'left')),
  -- How often smaller parties behind were served because this one did not fit.
  passed int not null default 0,
  joined_at timestamptz not null,
  offer_expires_at timestamptz,
  order_id uuid references orders (id),
  updated_at timestamptz not null
);
create unique index waitlist_once on waitlist (occurrence_id, user_id) where status in ('waiting', 'offered');
create index waitlist_in_order on waitlist (occurrence_id, joined_at, id) where status = 'waiting';
create index waitlist_by_offer on waitlist (offer_expires_at) where status = 'offered';
create index waitlist_by_event on waitlist (event_id, joined_at, id);
create index waitlist_by_user on waitlist (user_id);

-- Who goes is told by valid tickets; a person may hold more than one party's.
alter table attendances drop constraint attendances_party_size_check;
alter table attendances add constraint attendances_party_size_check check (party_size > 0);

-- Those who went before there were tickets get theirs.
insert into orders (id, reference, event_id, occurrence_id, buyer_id, status, currency, subtotal, total, method, expires_at,
  created_at, completed_at)
select gen_random_uuid(), upper(left(replace(gen_random_uuid()::text, '-', ''), 10)), event_id, occurrence_id, user_id,
  'paid', 'EUR', 0, 0, 'free', created_at, created_at, created_at
from attendances where status = 'going';
insert into order_lines (order_id, nth, name, quantity, unit_amount)
select o.id, 0, null, a.party_size, 0
from orders o join attendances a on a.occurrence_id = o.occurrence_id and a.user_id = o.buyer_id;
insert into tickets (id, order_id, nth, event_id, occurrence_id, holder_id, holder_name, code, currency, created_at, updated_at)
select gen_random_uuid(), o.id, n, o.event_id, o.occurrence_id, o.buyer_id, coalesce(p.display_name, ''),
  upper(left(replace(gen_random_uuid()::text, '-', ''), 12)), 'EUR', o.created_at, o.created_at
from orders o join order_lines l on l.order_id = o.id cross join lateral generate_series(0, l.quantity - 1) n
left join people p on p.id = o.buyer_id;

-- Who sees what. All is written by the service itself, one command at a time; people read what is theirs.
create function manages(event uuid) returns boolean language sql stable security definer
set search_path = events, extensions as
  $$ select edits(event) or event = any (granted('manage_attendees')) $$;

-- Whether somebody else may see an event: those who run it see drafts too, those invited or going what is private.
create function seen_by(event uuid, person uuid) returns boolean language sql stable security definer
set search_path = events, extensions as $$
  select exists (
    select from events e where e.id = event and (
      e.organiser_id = person or exists (select from staff where event_id = event and user_id = person)
      or (e.status <> 'draft' and (
        e.visibility <> 'private' or exists (select from invitations where event_id = event and user_id = person)
        or exists (select from attendances where event_id = event and user_id = person and status = 'going')
      ))
    )
  )
$$;

alter table pools enable row level security;
alter table part_stock enable row level security;
alter table sale_settings enable row level security;
alter table promo_codes enable row level security;
alter table orders enable row level security;
alter table order_lines enable row level security;
alter table tickets enable row level security;
alter table check_ins enable row level security;
alter table scans enable row level security;
alter table payments enable row level security;
alter table refunds enable row level security;
alter table provider_events enable row level security;
alter table invoice_counters enable row level security;
alter table invoices enable row level security;
alter table waitlist enable row level security;

-- Places are taken by the service alone, by orders.
drop policy stock_taken on stock;
create policy stock_service on stock using ((select flow.is_service()));
create policy part_stock_service on part_stock using ((select flow.is_service()));
create policy promo_codes_service on promo_codes using ((select flow.is_service()));
create policy pools_seen on pools for select using (exists (select from events e where e.id = event_id));
create policy pools_change on pools using (edits(event_id));
-- Numbers only, like the stock of dates.
create policy part_stock_all on part_stock for select using (true);
create policy part_stock_change on part_stock using (edits(event_id));
create policy sale_settings_seen on sale_settings for select using (exists (select from events e where e.id = event_id));
create policy sale_settings_change on sale_settings using (edits(event_id));
create policy promo_codes_change on promo_codes using (edits(event_id));
create policy orders_seen on orders for select using (buyer_id = (select auth.uid()) or edits(event_id));
create policy orders_service on orders using ((select flow.is_service()));
create policy order_lines_seen on order_lines for select using (exists (select from orders o where o.id = order_id));
create policy order_lines_service on order_lines using ((select flow.is_service()));
create policy tickets_seen on tickets for select using (
  holder_id = (select auth.uid()) or exists (select from orders o where o.id = order_id) or manages(event_id)
);
create policy tickets_service on tickets using ((select flow.is_service()));
create policy check_ins_seen on check_ins for select using (exists (select from tickets t where t.id = ticket_id));
create policy check_ins_service on check_ins using ((select flow.is_service()));
create policy scans_seen on scans for select using (manages(event_id));
create policy scans_service on scans using ((select flow.is_service()));
create policy payments_seen on payments for select using (exists (select from orders o where o.id = order_id));
create policy payments_service on payments using ((select flow.is_service()));
create policy refunds_seen on refunds for select using (exists (select from orders o where o.id = order_id));
create policy refunds_service on refunds using ((select flow.is_service()));
create policy provider_events_service on provider_events using ((select flow.is_service()));
create policy invoice_counters_service on invoice_counters using ((select flow.is_service()));
create policy invoices_seen on invoices for select using (exists (select from orders o where o.id = order_id));
create policy invoices_service on invoices using ((select flow.is_service()));
create policy waitlist_seen on waitlist for select using (user_id = (select auth.uid()) or manages(event_id));
create policy waitlist_service on waitlist using ((select flow.is_service()));
