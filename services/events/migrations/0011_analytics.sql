-- How often the page of an event is looked at, by day in the event's zone. Nothing here can be traced to a person:
-- addresses are never kept, and what tells visitors of one day apart is a digest under a salt that is thrown away.
create table view_days (
  event_id uuid not null references events (id) on delete cascade,
  day date not null,
  views int not null default 0,
  visitors int not null default 0,
  primary key (event_id, day)
);
create table view_sources (
  event_id uuid not null references events (id) on delete cascade,
  source text not null,
  day date not null,
  views int not null default 0,
  visitors int not null default 0,
  primary key (event_id, source, day)
);
-- Who was counted already; rows live for two days.
create table view_visitors (
  day date not null,
  event_id uuid not null,
  visitor bytea not null,
  primary key (day, event_id, visitor)
);
create table view_salts (
  day date primary key,
  salt bytea not null
);

alter table view_days enable row level security;
alter table view_sources enable row level security;
alter table view_visitors enable row level security;
alter table view_salts enable row level security;

-- Whether the caller may see the figures of an event. Definer's rights: it answers yes or no about the caller alone.
create function sees_figures(event uuid) returns boolean language sql stable security definer
set search_path = events, extensions as $$
  select edits(event) or flow.may('view_analytics') or event = any (granted('view_analytics'))
$$;

create policy view_days_seen on view_days for select using (sees_figures(event_id));
create policy view_days_service on view_days using ((select flow.is_service()));
create policy view_sources_seen on view_sources for select using (sees_figures(event_id));
create policy view_sources_service on view_sources using ((select flow.is_service()));
create policy view_visitors_service on view_visitors using ((select flow.is_service()));
create policy view_salts_service on view_salts using ((select flow.is_service()));
