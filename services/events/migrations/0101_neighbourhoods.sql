-- The part of a city that a place lies in: what a venue's owner calls it, else what the gazetteer knows.
alter table venues add neighbourhood text;
alter table events add neighbourhood text;
alter table listings add neighbourhood text;
create index venues_by_neighbourhood on venues (folded(neighbourhood) text_pattern_ops) where neighbourhood is not null;

-- A listing shows the neighbourhood of its date, and is found by it.
create or replace function mark_listing() returns trigger language plpgsql set search_path = events, extensions as $$
begin
  if tg_op = 'INSERT' then
    select case when o.changes ? 'place_name' then o.changes ->> 'neighbourhood' else e.neighbourhood end
    into new.neighbourhood from events e join occurrences o on o.event_id = e.id where o.id = new.occurrence_id;
    if new.neighbourhood is not null then
      new.search := new.search || setweight(to_tsvector('events.plain', new.neighbourhood), 'C');
    end if;
  end if;
  new.spot := spot_at(new.lat, new.lng);
  new.marks := listing_marks(new);
  return new;
end
$$;

create or replace function move_events(venue uuid) returns table (id uuid) language sql security definer
set search_path = events, extensions as $$
  update events e set place_name = v.name, street = v.street, neighbourhood = v.neighbourhood, city = v.city,
    region = v.region, country = v.country, lat = v.lat, lng = v.lng, updated_at = now()
  from venues v
  where v.id = venue and e.venue_id = venue
    and (e.ends_at > now() or exists (select from occurrences o where o.event_id = e.id and o.ends_at > now()))
  returning e.id
$$;
