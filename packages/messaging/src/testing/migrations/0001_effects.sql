-- What the tests' handlers write: one row for each time a handler took effect.
create table effects (
  nth bigint generated always as identity primary key,
  aggregate text not null,
  n int not null
);
create index effects_by_aggregate on effects (aggregate, nth);
create table aggregates (
  id text primary key,
  version int not null default 0
);
