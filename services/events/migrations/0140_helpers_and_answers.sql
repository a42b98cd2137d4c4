-- Who may see the figures of an event may see the event.
drop policy events_seen on events;
create policy events_seen on events for select using (
  (status <> 'draft' and visibility <> 'private' and hidden_at is null) or organiser_id = (select auth.uid())
  or (select flow.may('edit_event')) or (select flow.is_service())
  or (status <> 'draft' and visibility <> 'private' and (select flow.may('moderate')))
  or id = any ((select granted('edit_event'))::uuid[]) or id = any ((select granted('manage_attendees'))::uuid[])
  or id = any ((select granted('view_analytics'))::uuid[])
  or (status <> 'draft' and (goes_to(id) or (hidden_at is null and invited_to(id))))
);

-- Whoever helps may step back.
create policy staff_left on staff for delete using (user_id = (select auth.uid()));

-- A comment may be put in other words by who wrote it.
alter table comments add edited_at timestamptz;

-- An invitation may be declined; a private event stays open to who was invited.
alter table invitations add declined_at timestamptz;
create policy invitations_answered on invitations for update
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
