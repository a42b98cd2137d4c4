-- The pictures of an event that lie here, in the order they are shown. The first is its cover: `events.image_url` names
-- it, unless the cover lies elsewhere or is drawn.
create table pictures (
  event_id uuid not null references events (id) on delete cascade,
  name text not null check (name ~ '^[0-9a-f]{32}\.webp$'),
  position int not null,
  -- What one sees, for those who do not see it.
  alt text not null default '' check (length(alt) <= 300),
  primary key (event_id, name)
);
alter table pictures enable row level security;
create policy pictures_seen on pictures for select using (exists (select from events e where e.id = event_id));
create policy pictures_change on pictures using (edits(event_id));

insert into pictures (event_id, name, position)
select id, substring(image_url from '[0-9a-f]{32}\.webp$'), 1 from events
where image_url ~ ('^/api/v1/events/' || id || '/picture/[0-9a-f]{32}\.webp$');
