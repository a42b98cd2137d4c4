-- Moderators take reviews away, their authors too.
create policy reviews_removed on reviews for delete
  using (author_id = (select auth.uid()) or (select flow.may('moderate')));

-- Venues that were merged into others: their addresses lead to the one that was kept, and whoever brings the old name
-- and street again, an import or a person, gets it too.
create table venue_aliases (
  id uuid primary key,
  match_key text not null unique,
  venue_id uuid not null references venues (id) on delete cascade,
  created_at timestamptz not null,
  check (id <> venue_id)
);
create index venue_aliases_by_venue on venue_aliases (venue_id);
alter table venue_aliases enable row level security;
create policy venue_aliases_all on venue_aliases for select using (true);
create policy venue_aliases_admin on venue_aliases using ((select flow.may('administer')) or (select flow.is_service()));
create policy venues_removed on venues for delete using ((select flow.may('administer')));
create index occurrences_of_venue on occurrences ((changes ->> 'venue_id')) where changes ? 'venue_id';

-- The venue that an id means today.
create function kept_venue(given uuid) returns uuid language sql stable set search_path = events, extensions as
  $$ select coalesce((select venue_id from venue_aliases where id = given), given) $$;

-- A source may rest. Where an administrator let it rest, its owner cannot wake it.
alter table import_sources add paused_at timestamptz, add paused_reason text,
  add paused_by_admin boolean not null default false;
create index import_sources_in_order on import_sources (created_at, id);
