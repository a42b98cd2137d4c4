-- Categories that were merged into others: whoever still names the old one means the new one.
create table category_aliases (
  slug text primary key,
  into_slug text not null references categories (slug),
  created_at timestamptz not null,
  check (slug <> into_slug)
);
create index category_aliases_by_target on category_aliases (into_slug);
alter table category_aliases enable row level security;
create policy category_aliases_all on category_aliases for select using (true);
create policy category_aliases_admin on category_aliases
  using ((select flow.may('administer')) or (select flow.is_service()));

-- Holds for every way in which an event is written.
create function merge_category_of_event() returns trigger language plpgsql set search_path = events, extensions as $$
begin
  new.category := coalesce((select into_slug from category_aliases where slug = new.category), new.category);
  return new;
end
$$;
create trigger events_merge_category before insert or update of category on events
  for each row execute function merge_category_of_event();
