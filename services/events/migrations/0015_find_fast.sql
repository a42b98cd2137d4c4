-- The read model made fit for a million dates: a listing holds all that a card shows, and marks, numbers for what lists
-- are filtered by, which lie in one index with its words, so that words, places, days and filters are cut against each
-- other before any row is read.

-- A mark is a number: its kind in the upper bits, its value in the lower 27. Two values may share one: marks narrow, the
-- columns decide. Kinds: 0 texts, their own kind within; 1 cell of 20 km, 2 cell of 160 km; 3 day and 4 week of the
-- start, 7 and 8 the same in a cell of 20 km, 11 week of the start in a cell of 160 km; of what lasts longer than a day
-- the week of the end, and 0 for all of it: 5 everywhere, 9 and 12 in a cell of either size; 13 popularity, 14 and 15 the
-- same in a cell of either size.
create function mark(kind int, value int) returns int language sql immutable parallel safe
  return kind * 134217728 + (value & 134217727);
create function mark_in(kind int, cell int, value int) returns int language sql immutable parallel safe
  return kind * 134217728 + ((cell::bigint * 4099 + value) & 134217727)::int;
create function mark_text(kind text, value text) returns int language sql immutable parallel safe
  return hashtext(kind || ':' || value) & 134217727;
create function mark_texts(kind text, list text[]) returns int[] language sql immutable parallel safe
  return array(select mark_text(kind, one) from unnest(list) as one);

-- Days since 1970, by UTC.
create function day_of(at timestamptz) returns int language sql immutable parallel safe
  return floor(extract(epoch from at) / 86400)::int;

-- Cells are squares in degrees, 2^level around the equator, numbered by rows from the south.
create function cell_of(lat float8, lng float8, level int) returns int language sql immutable parallel safe
  return least(floor((lat + 90) / 360 * (1 << level)), (1 << level) / 2 - 1)::int * (1 << level)
    + least(floor((lng + 180) / 360 * (1 << level)), (1 << level) - 1)::int;

-- The place on a curve that keeps what is near together (Z-order, 20 bits of each coordinate, squares of 38 m): every
-- cell of every level is one range of it.
create function spread_bits(value bigint) returns bigint language sql immutable parallel safe as $$
  select (d | (d << 1)) & 0x5555555555555555 from
    (select (c | (c << 2)) & 0x3333333333333333 as d from
      (select (b | (b << 4)) & 0x0F0F0F0F0F0F0F0F as c from
        (select (a | (a << 8)) & 0x00FF00FF00FF00FF as b from
          (select (value | (value << 16)) & 0x0000FFFF0000FFFF as a) v) w) x) y
$$;
create function spot_of(x int, y int, level int) returns bigint language sql immutable parallel safe as
  $$ select (spread_bits(x) | (spread_bits(y) << 1)) << (2 * (20 - level)) $$;
create function spot_at(lat float8, lng float8) returns bigint language sql immutable parallel safe as
  $$ select spot_of(least(floor((lng + 180) / 360 * 1048576), 1048575)::int, floor((lat + 90) / 360 * 1048576)::int, 20) $$;

-- Popularity by doublings: what is liked equally well lies together.
create function popularity_step(popularity int) returns int language sql immutable parallel safe
  return case when popularity <= 0 then 0 else least(20, 1 + floor(ln(popularity) / ln(2)))::int end;

drop index listings_by_text, listings_by_tag, listings_by_venue;
truncate listings;
alter table listings
  add slug text,
  add summary text,
  add image_url text,
  add place_name text,
  add street text,
  add city text,
  add country text,
  add price_currency text,
  add recurring boolean,
  add organiser_name text,
  add accessibility text[] not null default '{}',
  -- How much of what readers look for the page of the event says, from 0 to 1.
  add quality real not null default 0,
  add marks int[] not null default '{}',
  add spot bigint;

-- All marks of a listing.
create function listing_marks(l listings) returns int[] language sql immutable parallel safe as $$
  select array_remove(array[
      mark(3, starts), mark(4, starts / 7), mark(13, step), mark_text('category', l.category),
      mark_text('price', case when l.free then 'free' else 'paid' end), mark_text('kind', l.kind),
      mark_text('language', lower(split_part(l.language, '-', 1))), mark_text('organiser', l.organiser_id::text),
      mark_text('venue', l.venue_id::text)], null)
    || mark_texts('tag', l.tags) || mark_texts('accessibility', l.accessibility)
    || case when long then array[mark(5, ends / 7), mark(5, 0)] else '{}' end
    || case when l.lat is null then '{}' else array[mark(1, near), mark(2, far), mark_in(7, near, starts),
      mark_in(8, near, starts / 7), mark_in(11, far, starts / 7), mark_in(14, near, step), mark_in(15, far, step)] end
    || case when l.lat is null or not long then '{}' else array[mark_in(9, near, ends / 7), mark_in(9, near, 0),
      mark_in(12, far, ends / 7), mark_in(12, far, 0)] end
  from (select day_of(l.starts_at) as starts, day_of(l.ends_at) as ends, popularity_step(l.popularity) as step,
    l.ends_at - l.starts_at > interval '1 day' as long,
    cell_of(l.lat, l.lng, 11) as near, cell_of(l.lat, l.lng, 8) as far) parts
$$;

create function mark_listing() returns trigger language plpgsql set search_path = events, extensions as $$
begin
  new.spot := spot_at(new.lat, new.lng);
  new.marks := listing_marks(new);
  return new;
end
$$;
create trigger listings_marked before insert or update on listings for each row execute function mark_listing();
alter table listings enable always trigger listings_marked;

-- Cells of the map whose counts are to be made anew.
create table stale_cells (spot bigint not null);
alter table stale_cells enable row level security;

-- A text is searched as it is written and in its language: the title, its theme (tags, category), what is around it
-- (venue, street, city, organiser), the body.
drop function search_text(text, text, text, text);
create function search_text(title text, theme text, around text, body text, language text) returns tsvector
language sql stable parallel safe as $$
  select setweight(to_tsvector('events.plain', title), 'A') || setweight(to_tsvector('events.plain', theme), 'B')
    || setweight(to_tsvector('events.plain', around), 'C')
    || case when language like 'it%' then
         setweight(to_tsvector('events.it', title), 'A') || setweight(to_tsvector('events.it', theme), 'B')
           || setweight(to_tsvector('events.it', body), 'D')
       else
         setweight(to_tsvector('events.en', title), 'A') || setweight(to_tsvector('events.en', theme), 'B')
           || setweight(to_tsvector('events.en', body), 'D')
       end
$$;

create or replace function list_events(ids uuid[], at timestamptz) returns void language sql security definer
set search_path = events, extensions as $$
  with gone as (delete from listings where event_id = any (ids) returning spot)
  insert into stale_cells
  select distinct spot >> 12 from gone where spot is not null;
  with fresh as (
    insert into listings (occurrence_id, event_id, starts_at, ends_at, point, lat, lng, time_zone, category, tags, free,
      price_from, kind, language, venue_id, organiser_id, title_key, title, popularity, search, slug, summary, image_url,
      place_name, street, city, country, price_currency, recurring, organiser_name, accessibility, quality)
    select o.id, e.id, o.starts_at, o.ends_at, ll_to_earth(e.lat, e.lng), e.lat, e.lng, e.time_zone, e.category, e.tags,
      e.price_free, e.price_from, e.kind, e.language, e.venue_id, e.organiser_id, folded(e.title), e.title,
      coalesce(s.likes, 0) + coalesce(t.taken, 0),
      search_text(e.title, concat_ws(' ', array_to_string(e.tags, ' '), c.name_en, c.name_it),
        concat_ws(' ', e.place_name, e.street, e.city, e.organiser_name, p.display_name),
        concat_ws(' ', e.summary, left(e.description, 5000)), e.language),
      e.slug, e.summary, e.image_url, e.place_name, e.street, e.city, e.country, e.price_currency,
      e.rrule is not null or e.rdates <> '{}', e.organiser_name, e.accessibility,
      (case when length(e.description) >= 350 then 0.4 else length(e.description) / 875.0 end
        + case when e.image_url is not null then 0.2 else 0 end + least(3, cardinality(e.tags)) * 0.05
        + case when e.street is not null or e.kind = 'virtual' then 0.15 else 0 end
        + case when e.category <> 'other' then 0.1 else 0 end)::real
    from events e
    join occurrences o on o.event_id = e.id and o.status = 'scheduled' and o.ends_at > at
    join categories c on c.slug = e.category
    left join people p on p.id = e.organiser_id
    left join stats s on s.event_id = e.id
    left join stock t on t.occurrence_id = o.id
    where e.id = any (ids) and e.status = 'published' and e.visibility = 'public'
    returning spot
  )
  insert into stale_cells
  select distinct spot >> 12 from fresh where spot is not null;
  insert into words
  select distinct word from events e
  left join people p on p.id = e.organiser_id
  cross join lateral regexp_split_to_table(
    folded(concat_ws(' ', e.title, array_to_string(e.tags, ' '), e.place_name, e.city, e.organiser_name,
      p.display_name)), '[^[:alnum:]]+') as word
  where e.id = any (ids) and e.status = 'published' and e.visibility = 'public' and length(word) between 3 and 30
    and word !~ '^\d+$'
  order by word
  on conflict do nothing;
$$;

-- Forgets dates that are over. Answers how many there were.
create or replace function unlist_past(at timestamptz) returns int language sql security definer
set search_path = events, extensions as $$
  with gone as (delete from listings where ends_at <= at returning spot),
  stale as (insert into stale_cells select distinct spot >> 12 from gone where spot is not null)
  select count(*)::int from gone
$$;

-- Counts of listings on a grid, for maps of wide areas. A cell is a piece of the curve: that around it is z >> 2. Where
-- it holds one listing alone, the map names it.
drop table map_cells;
create table map_cells (
  level int not null,
  z bigint not null,
  category text not null,
  count int not null,
  lat float8 not null,
  lng float8 not null,
  event_id uuid,
  title text,
  primary key (level, z, category)
);
alter table map_cells enable row level security;
create policy map_cells_all on map_cells for select using (true);

-- Counts the cells anew in which something changed, and those around them, level by level.
create function recount_cells() returns void language plpgsql security definer
set search_path = events, extensions as $$
declare
  cells bigint[];
begin
  with taken as (delete from stale_cells returning spot) select array_agg(distinct spot) into cells from taken;
  delete from map_cells m using unnest(cells) as c (z) where m.level = 14 and m.z = c.z;
  insert into map_cells
  select 14, c.z, l.category, count(*)::int, avg(l.lat), avg(l.lng),
    case when count(*) = 1 then (array_agg(l.event_id))[1] end, case when count(*) = 1 then min(l.title) end
  from unnest(cells) as c (z) join listings l on l.spot >= c.z << 12 and l.spot < (c.z + 1) << 12
  group by 2, 3;
  for coarser in reverse 13..2 loop
    select array_agg(distinct z >> 2) into cells from unnest(cells) as c (z);
    delete from map_cells m using unnest(cells) as c (z) where m.level = coarser and m.z = c.z;
    insert into map_cells
    select coarser, c.z, f.category, sum(f.count)::int, sum(f.lat * f.count) / sum(f.count),
      sum(f.lng * f.count) / sum(f.count),
      case when sum(f.count) = 1 then (array_agg(f.event_id))[1] end, case when sum(f.count) = 1 then min(f.title) end
    from unnest(cells) as c (z) join map_cells f on f.level = coarser + 1 and f.z >= c.z << 2 and f.z < (c.z + 1) << 2
    group by 2, 3;
  end loop;
end
$$;

-- Brings popularity in step with what people did; only rows that differ are written.
create function recount_popularity() returns int language sql security definer
set search_path = events, extensions as $$
  with n as (
    select x.occurrence_id, coalesce(s.likes, 0) + coalesce(t.taken, 0) as popularity
    from listings x left join stats s on s.event_id = x.event_id left join stock t on t.occurrence_id = x.occurrence_id
  ), changed as (
    update listings l set popularity = n.popularity from n where n.occurrence_id = l.occurrence_id and n.popularity <> l.popularity returning 1
  )
  select count(*)::int from changed
$$;

create or replace function recount(at timestamptz) returns void language plpgsql security definer
set search_path = events, extensions as $$
begin
  perform recount_popularity();
  perform recount_cells();
end
$$;

-- How often a word occurs among all listings, as the planner's statistics know it, so that the usual ones are proposed
-- first. Nought for rare ones.
alter table words add share real not null default 0;
create index words_begin on words (word text_pattern_ops);
create function weigh_words() returns int language sql security definer
set search_path = events, extensions as $$
  with usual as (
    select word, share from pg_stats s
    cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as c (word, share)
    where s.schemaname = 'events' and s.tablename = 'listings' and s.attname = 'search' and word is not null
  ), changed as (
    update words w set share = coalesce(u.share, 0)
    from words x left join usual u on u.word = x.word
    where w.word = x.word and w.share <> coalesce(u.share, 0) returning 1
  )
  select count(*)::int from changed
$$;

-- Fill, then index: faster than the other way round.
select list_events(array(select id from events where status = 'published'), now());
alter table listings alter slug set not null, alter summary set not null, alter recurring set not null;
create index listings_by_words_and_marks on listings using gin (search, marks) with (fastupdate = off);
create index listings_by_spot on listings (spot) include (lat, lng, category, starts_at, ends_at) where spot is not null;
create index likes_by_time on likes (created_at);
select recount(now());
