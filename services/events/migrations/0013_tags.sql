-- Tags that were merged into others: whoever still writes the old one gets the new one.
create table tag_aliases (
  tag text primary key,
  into_tag text not null,
  created_at timestamptz not null,
  check (tag <> into_tag)
);
create index tag_aliases_by_target on tag_aliases (into_tag);
alter table tag_aliases enable row level security;
create policy tag_aliases_all on tag_aliases for select using (true);
create policy tag_aliases_admin on tag_aliases using ((select flow.may('administer')) or (select flow.is_service()));

-- Tags with the merged ones replaced, each once, in the order given.
create function merged_tags(given text[]) returns text[] language sql stable set search_path = events, extensions as $$
  select coalesce(array_agg(tag order by nth), '{}') from (
    select coalesce(a.into_tag, g.tag) as tag, min(g.nth) as nth
    from unnest(given) with ordinality as g (tag, nth) left join tag_aliases a on a.tag = g.tag
    group by 1
  ) once
$$;

-- Holds for every way in which an event is written.
create function merge_tags_of_event() returns trigger language plpgsql set search_path = events, extensions as $$
begin
  if exists (select from tag_aliases where tag = any (new.tags)) then
    new.tags := merged_tags(new.tags);
  end if;
  return new;
end
$$;
create trigger events_merge_tags before insert or update of tags on events
  for each row when (new.tags <> '{}') execute function merge_tags_of_event();
