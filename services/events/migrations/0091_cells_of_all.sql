-- The map of everything reads one row for each cell, that of all categories ('') with the most frequent one beside it;
-- that of some categories reads theirs alone.
alter table map_cells add top text;
insert into map_cells (level, z, category, count, lat, lng, event_id, title, top)
select level, z, '', sum(count), sum(lat * count) / sum(count), sum(lng * count) / sum(count),
  case when sum(count) = 1 then (array_agg(event_id))[1] end, case when sum(count) = 1 then min(title) end,
  (array_agg(category order by count desc, category))[1]
from map_cells group by level, z;
create index map_cells_by_category on map_cells (level, category, z);

create or replace function recount_cells(at timestamptz) returns void language plpgsql security definer
set search_path = events, extensions as $$
declare
  cells bigint[];
begin
  with taken as (delete from stale_cells returning spot) select array_agg(distinct spot) into cells from taken;
  if cells is null then
    return;
  end if;
  for this in reverse 14..2 loop
    delete from map_cells m using unnest(cells) as c (z) where m.level = this and m.z = c.z;
    if this = 14 then
      insert into map_cells
      select 14, c.z, l.category, count(*)::int, avg(l.lat), avg(l.lng),
        case when count(*) = 1 then (array_agg(l.event_id))[1] end, case when count(*) = 1 then min(l.title) end
      from unnest(cells) as c (z) join listings l on l.spot >= c.z << 12 and l.spot < (c.z + 1) << 12
      where l.ends_at > at and (l.previous_end is null or l.previous_end <= at)
      group by 2, 3;
    else
      insert into map_cells
      select this, c.z, f.category, sum(f.count)::int, sum(f.lat * f.count) / sum(f.count),
        sum(f.lng * f.count) / sum(f.count),
        case when sum(f.count) = 1 then (array_agg(f.event_id))[1] end, case when sum(f.count) = 1 then min(f.title) end
      from unnest(cells) as c (z)
      join map_cells f on f.level = this + 1 and f.z >= c.z << 2 and f.z < (c.z + 1) << 2 and f.category <> ''
      group by 2, 3;
    end if;
    insert into map_cells
    select this, c.z, '', sum(f.count)::int, sum(f.lat * f.count) / sum(f.count), sum(f.lng * f.count) / sum(f.count),
      case when sum(f.count) = 1 then (array_agg(f.event_id))[1] end, case when sum(f.count) = 1 then min(f.title) end,
      (array_agg(f.category order by f.count desc, f.category))[1]
    from unnest(cells) as c (z) join map_cells f on f.level = this and f.z = c.z
    group by 2;
    select array_agg(distinct z >> 2) into cells from unnest(cells) as c (z);
  end loop;
end
$$;
