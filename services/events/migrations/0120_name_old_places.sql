-- Places that were stored before the part of their city was: a job names them, some at a time, once.
insert into jobs (name, key, data, run_at)
select 'events.nameOldPlaces', 'only', '{"kind": "venue"}', now()
where exists (select from venues where neighbourhood is null and lat is not null)
  or exists (select from events where neighbourhood is null and lat is not null);
