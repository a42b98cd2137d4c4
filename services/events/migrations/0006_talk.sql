create table comments (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  author_id uuid not null,
  reply_to uuid references comments (id),
  text text not null,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index comments_by_event on comments (event_id, created_at desc, id desc) where removed_at is null;
create index comments_by_author on comments (author_id);

create table reviews (
  event_id uuid not null references events (id) on delete cascade,
  author_id uuid not null,
  rating int not null check (rating between 1 and 5),
  text text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (event_id, author_id)
);
create index reviews_by_event on reviews (event_id, created_at desc, author_id);
create index reviews_by_author on reviews (author_id);

create table shares (
  event_id uuid not null references events (id) on delete cascade,
  channel text not null,
  count int not null default 0,
  primary key (event_id, channel)
);

alter table comments enable row level security;
alter table reviews enable row level security;
alter table shares enable row level security;

create policy comments_seen on comments for select using (exists (select from events e where e.id = event_id));
create policy comments_written on comments for insert
  with check (author_id = (select auth.uid()) and exists (select from events e where e.id = event_id));
create policy comments_removed on comments for update
  using (author_id = (select auth.uid()) or (select flow.may('moderate')) or edits(event_id));

create policy reviews_seen on reviews for select using (exists (select from events e where e.id = event_id));
create policy reviews_written on reviews for insert with check (author_id = (select auth.uid()) and goes_to(event_id));
create policy reviews_changed on reviews for update using (author_id = (select auth.uid()) and goes_to(event_id));

create policy shares_counted on shares using (exists (select from events e where e.id = event_id));
