-- Words in time anew: the unit comes before the word, so that what belongs to one day or one cell lies together and a
-- new date touches few pages, and a prefix can be asked for within a unit. A word lies under the day of its date's start
-- (d…:) and under its cell of 20 km and the week of the start there (n…w…:); of what lasts longer than a day under the week
-- (l…:) and the half year (h…:) of the start, and under n…l:. What lists are filtered by beside words lies there as a word
-- of its own kind.
drop index listings_by_words_in_time;
drop function timed_words(tsvector, text, text[], text, text[], timestamptz, timestamptz, float8, float8);
create function timed_words(search tsvector, category text, tags text[], kind text, language text, accessibility text[],
  starts_at timestamptz, ends_at timestamptz, lat float8, lng float8) returns tsvector
language sql immutable parallel safe
  return array_to_tsvector(array(
    select unit || word
    from unnest(tsvector_to_array(search) || array['#category:' || category, '#kind:' || kind]
      || case when language is null then '{}' else array['#language:' || lower(split_part(language, '-', 1))] end
      || array(select '#tag:' || one from unnest(tags) one) || array(select '#accessibility:' || one from unnest(accessibility) one)
    ) as w (word)
    cross join (
      select unnest(array['d' || day || ':']
        || case when long then array['l' || day / 7 || ':', 'h' || day / 182 || ':'] else '{}' end
        || case when lat is null then '{}' else array['n' || cell || 'w' || day / 7 || ':'] end
        || case when long and lat is not null then array['n' || cell || 'l:'] else '{}' end) as unit
      from (select day_of(starts_at) as day, ends_at - starts_at > interval '1 day' as long, cell_of(lat, lng, 11) as cell) parts
    ) u
    where octet_length(word) <= 200
  ));

-- A query of words, each under any of the units; what is asked to follow one another is only asked to be there.
drop function timed_query(tsquery, text[]);
create function timed_query(asked tsquery, units text[]) returns tsquery language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(asked::text, ' <(-|\d+)> ', ' & ', 'g'), '''((?:[^'']|'''')*)''(:\*)?',
    '(' || (select string_agg('''' || unit || '\1''\2', '|') from unnest(units) unit) || ')', 'g')::tsquery
$$;

create index listings_by_words_in_time on listings using gin
  (timed_words(search, category, tags, kind, language, accessibility, starts_at, ends_at, lat, lng)) with (fastupdate = off);

-- Words of titles by when: each lies under the day (d…:) and the week (w…:) of the start, and alone (:). What a person
-- begins to type is found by these, the soonest days first: however many titles hold it, few are read.
create function title_words(search tsvector, starts_at timestamptz) returns tsvector
language sql immutable parallel safe
  return array_to_tsvector(array(
    select unit || word
    from unnest(tsvector_to_array(ts_filter(search, '{a}'))) as w (word)
    cross join unnest(array['d' || day_of(starts_at) || ':', 'w' || day_of(starts_at) / 7 || ':', ':']) as unit
    where octet_length(word) <= 200
  ));
create index listings_by_title_words on listings using gin (title_words(search, starts_at)) with (fastupdate = off);

-- Venues whose name begins as typed.
create index venues_begin on venues (name_key text_pattern_ops);

-- What is proposed is found by titles alone now: words need no weight.
delete from jobs where name = 'events.weigh-words';
drop function weigh_words();
drop index words_begin;
alter table words drop column share;
analyze listings;
