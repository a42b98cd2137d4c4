-- A query of words is asked of one unit of time or place after the other: each is a short walk in the index, while one
-- large query of all units is gone through whole for every row in question. The text of a query with the place of the unit
-- before each word is made once; what is asked to follow one another is only asked to be there.
create function timed_template(asked tsquery) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(asked::text, ' <(-|\d+)> ', ' & ', 'g'), '''((?:[^'']|'''')*)''(:\*)?',
    '''' || chr(1) || '\1''\2', 'g')
$$;
drop function timed_query(tsquery, text[]);
create function under_unit(template text, unit text) returns tsquery language sql immutable parallel safe
  return replace(template, chr(1), unit)::tsquery;
-- What a begun word may become: asked for as they are, words are cut against others without gathering all of each first.
create index words_begin on words (word text_pattern_ops);
