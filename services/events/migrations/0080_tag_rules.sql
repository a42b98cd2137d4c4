-- A tag may become nothing: then nobody can use it.
alter table tag_aliases alter into_tag drop not null;

create or replace function merged_tags(given text[]) returns text[] language sql stable set search_path = events, extensions as $$
  select coalesce(array_agg(tag order by nth), '{}') from (
    select case when a.tag is null then g.tag else a.into_tag end as tag, min(g.nth) as nth
    from unnest(given) with ordinality as g (tag, nth) left join tag_aliases a on a.tag = g.tag
    group by 1
  ) once
  where tag is not null
$$;
