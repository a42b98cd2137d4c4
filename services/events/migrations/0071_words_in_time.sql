-- Words found by when and where: to cut two common words and a day against each other, an index of words alone reads all
-- there is of each. Here a word lies under the day of its date's start (~d), under its cell of 20 km (~n) and the two weeks
-- of the start there (~n… s…); of what lasts longer than a day under the week (~l) and the half year (~h) of the start, and
-- under ~n… l. What lists are filtered by beside words lies there as a word of its own kind.
create function timed_words(search tsvector, category text, tags text[], kind text, accessibility text[],
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
  ));

-- A query of words, each with any of the suffixes; what is asked to follow one another is only asked to be there.
create function timed_query(asked tsquery, suffixes text[]) returns tsquery language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(asked::text, ' <(-|\d+)> ', ' & ', 'g'), '''((?:[^'']|'''')*)''(:\*?[A-D]*)?',
    '(' || (select string_agg('''\1' || suffix || '''', '|') from unnest(suffixes) suffix) || ')', 'g')::tsquery
$$;

-- Any of some words as they stand.
create function any_word(words text[]) returns tsquery language sql immutable parallel safe as $$
  select string_agg('''' || replace(replace(word, '\', '\\'), '''', '''''') || '''', '|')::tsquery from unnest(words) word
$$;

create index listings_by_words_in_time on listings using gin
  (timed_words(search, category, tags, kind, accessibility, starts_at, ends_at, lat, lng)) with (fastupdate = off);
analyze listings;
