-- A word may be as long as an index takes; with what says when and where it would be longer. Words that long nobody types:
-- they are found by words alone.
create or replace function timed_words(search tsvector, category text, tags text[], kind text, accessibility text[],
  starts_at timestamptz, ends_at timestamptz, lat float8, lng float8) returns tsvector
language sql immutable parallel safe
  return array_to_tsvector(array(
    select word || suffix
    from unnest(tsvector_to_array(search) || array['#category:' || category, '#kind:' || kind]
      || array(select '#tag:' || one from unnest(tags) one) || array(select '#accessibility:' || one from unnest(accessibility) one)
    ) as w (word)
    cross join (
      select unnest(array['~d' || day]
        || case when long then array['~l' || day / 7, '~h' || day / 182] else '{}' end
        || case when lat is null then '{}' else array['~n' || cell, '~n' || cell || 's' || day / 14] end
        || case when long and lat is not null then array['~n' || cell || 'l'] else '{}' end) as suffix
      from (select day_of(starts_at) as day, ends_at - starts_at > interval '1 day' as long, cell_of(lat, lng, 11) as cell) parts
    ) s
    where octet_length(word) <= 200
  ));
