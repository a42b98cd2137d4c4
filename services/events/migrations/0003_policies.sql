-- Who sees and changes what. `(select …)` is evaluated once per statement.
alter table people enable row level security;
alter table categories enable row level security;
alter table venues enable row level security;
alter table events enable row level security;
alter table staff enable row level security;
alter table rooms enable row level security;
alter table tiers enable row level security;
alter table occurrences enable row level security;
alter table stock enable row level security;
alter table attendances enable row level security;
alter table likes enable row level security;
alter table stats enable row level security;
alter table imports enable row level security;
alter table sources enable row level security;
alter table listings enable row level security;
alter table words enable row level security;
alter table map_cells enable row level security;
alter table figures enable row level security;

-- What the caller may do on one event through a grant. Definer's rights, so that policies do not ask one another in
-- a circle; it tells nothing but the caller's own grants.
create function granted(permission text) returns uuid[] language sql stable security definer
set search_path = events, extensions as
  $$ select coalesce(array_agg(event_id), '{}') from staff where user_id = auth.uid() and permission = any (permissions) $$;

-- Whether the caller has a place at the event.
create function goes_to(event uuid) returns boolean language sql stable security definer
set search_path = events, extensions as
  $$ select exists (select from attendances where event_id = event and user_id = auth.uid() and status = 'going') $$;

create policy people_all on people for select using (true);
create policy people_service on people using ((select flow.is_service()));
create policy categories_all on categories for select using (true);
create policy categories_admin on categories using ((select flow.may('administer')) or (select flow.is_service()));
create policy venues_all on venues for select using (true);
create policy venues_insert on venues for insert
  with check (owner_id = (select auth.uid()) or (select flow.is_service()));
create policy venues_update on venues for update
  using (owner_id = (select auth.uid()) or (select flow.may('administer')) or (select flow.is_service()));

create policy events_seen on events for select using (
  (status <> 'draft' and visibility <> 'private') or organiser_id = (select auth.uid())
  or (select flow.may('edit_event')) or (select flow.is_service())
  or id = any ((select granted('edit_event'))::uuid[]) or id = any ((select granted('manage_attendees'))::uuid[])
  or (status <> 'draft' and goes_to(id))
);
create policy events_insert on events for insert
  with check (organiser_id = (select auth.uid()) or (select flow.is_service()));
create policy events_update on events for update using (
  organiser_id = (select auth.uid()) or (select flow.may('edit_event')) or (select flow.is_service())
  or id = any ((select granted('edit_event'))::uuid[])
);
create policy events_delete on events for delete
  using (status = 'draft' and (organiser_id = (select auth.uid()) or (select flow.may('edit_event'))));

-- Whether the caller may change the event. Definer's rights: it answers yes or no about the caller alone.
create function edits(event uuid) returns boolean language sql stable security definer
set search_path = events, extensions as $$
  select flow.is_service() or flow.may('edit_event')
    or exists (select from events where id = event and organiser_id = auth.uid())
    or event = any (granted('edit_event'))
$$;

create policy staff_seen on staff for select using (user_id = (select auth.uid()) or edits(event_id));
create policy staff_change on staff using (edits(event_id));
create policy rooms_seen on rooms for select using (goes_to(event_id));
create policy rooms_change on rooms using (edits(event_id));
create policy tiers_seen on tiers for select using (exists (select from events e where e.id = event_id));
create policy tiers_change on tiers using (edits(event_id));
create policy occurrences_seen on occurrences for select using (exists (select from events e where e.id = event_id));
create policy occurrences_change on occurrences using (edits(event_id));
-- Numbers only, of dates whose ids are known: seen by all, so that counting places never depends on a policy.
create policy stock_all on stock for select using (true);
create policy stock_taken on stock for update using (exists (select from events e where e.id = event_id));
create policy stock_change on stock using (edits(event_id));
create policy attendances_own on attendances
  using (user_id = (select auth.uid()) or (select flow.is_service()))
  with check (user_id = (select auth.uid()) or (select flow.is_service()));
create policy attendances_managed on attendances for select
  using (edits(event_id) or event_id = any ((select granted('manage_attendees'))::uuid[]));
create policy likes_own on likes using (user_id = (select auth.uid()) or (select flow.is_service()));
create policy stats_all on stats using (true);
create policy imports_own on imports
  using (owner_id = (select auth.uid()) or (select flow.may('administer')) or (select flow.is_service()));
create policy sources_service on sources using ((select flow.is_service()));

create policy listings_all on listings for select using (true);
create policy words_all on words for select using (true);
create policy map_cells_all on map_cells for select using (true);
create policy figures_service on figures using ((select flow.is_service()));
