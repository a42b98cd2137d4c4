-- When an event was to begin before it was put off to another day: told beside the new date. Dates of a series move one
-- by one, and are told by themselves.
alter table events add column postponed_from timestamptz;

create function keep_first_start() returns trigger language plpgsql as $$
begin
  new.postponed_from := nullif(coalesce(old.postponed_from, old.starts_at), new.starts_at);
  return new;
end $$;

create trigger events_keep_first_start before update of starts_at on events
  for each row
  when (old.status = 'postponed' and new.starts_at <> old.starts_at and new.rrule is null and new.rdates = '{}')
  execute function keep_first_start();
