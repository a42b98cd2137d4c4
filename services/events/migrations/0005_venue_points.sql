-- A point of its own instead of an index on an expression: the functions of earthdistance name their types without a
-- schema, so that maintenance, which runs with an empty search path, could not compute the expression.
alter table venues add point extensions.earth;
update venues set point = extensions.ll_to_earth(lat, lng) where lat is not null;
drop index venues_by_place;
create index venues_by_place on venues using gist (point) where point is not null;
