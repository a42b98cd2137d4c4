create table saved_searches (
  id uuid primary key,
  user_id uuid not null,
  name text not null,
  -- The query of GET /api/v1/events, checked by the same schema.
  query jsonb not null,
  alerts boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_match_at timestamptz
);
create index saved_searches_by_user on saved_searches (user_id, id);
create index saved_searches_alerting on saved_searches (user_id, id) where alerts;

-- Which events a person was told of because of a search: each once.
create table saved_search_matches (
  search_id uuid not null references saved_searches (id) on delete cascade,
  event_id uuid not null references events (id) on delete cascade,
  created_at timestamptz not null,
  primary key (search_id, event_id)
);
create index saved_search_matches_by_event on saved_search_matches (event_id);
create index saved_search_matches_by_time on saved_search_matches (created_at);

alter table saved_searches enable row level security;
alter table saved_search_matches enable row level security;
create policy saved_searches_own on saved_searches
  using (user_id = (select auth.uid()) or (select flow.is_service()));
create policy saved_search_matches_own on saved_search_matches
  using ((select flow.is_service()) or exists (select from saved_searches s where s.id = search_id));
