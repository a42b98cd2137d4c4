-- The parts into which an audience is divided when it is accepted, so that several workers tell it at a time: people
-- with ids after the one, up to the other. A part goes when its people are told.
create table request_parts (
  request_id uuid not null references requests on delete cascade,
  nth int not null,
  after uuid,
  until uuid,
  primary key (request_id, nth)
);
alter table request_parts enable row level security;
create policy request_parts_service on request_parts using ((select flow.is_service()));
insert into request_parts (request_id, nth, after) select id, 1, cursor from requests where status = 'expanding';
alter table requests drop column cursor;

-- Messages are written in the order of time, and asked for by day: a summary of their pages is enough.
drop index deliveries_by_time;
create index deliveries_by_time on deliveries using brin (created_at) with (pages_per_range = 32, autosummarize = on);

-- Only what belongs to a group can gain something while it waits.
alter table deliveries alter column joins set default false;
