-- When a person leaves, the service removes what is theirs, whoever they were to an event.
create policy comments_service on comments using ((select flow.is_service()));
create policy reviews_service on reviews using ((select flow.is_service()));
create policy invitations_service on invitations using ((select flow.is_service()));
create policy bookings_service on bookings using ((select flow.is_service()));
create policy events_service on events for delete using ((select flow.is_service()));

-- An answer outlives the comment it answers, an invitation whoever sent it.
alter table comments drop constraint comments_reply_to_fkey;
alter table comments add foreign key (reply_to) references comments (id) on delete set null;
create index comments_by_answered on comments (reply_to) where reply_to is not null;
alter table invitations alter column invited_by drop not null;
create index invitations_by_sender on invitations (invited_by);
create index venues_by_owner on venues (owner_id) where owner_id is not null;

-- Takes the words of a name from those that searches are corrected to, unless a listing holds them too.
create function forget_words(name text) returns void language sql security definer
set search_path = events, extensions as $$
  delete from words w using regexp_split_to_table(folded(name), '[^[:alnum:]]+') as gone
  where w.word = gone
    and not exists (select from listings l where l.search @@ to_tsquery('events.plain', quote_literal(w.word)))
$$;
