-- A date of a series that was given up is deleted when nobody ever had a place: orders that came to nothing, and those
-- who waited in vain, go with it. An order that was completed leaves an attendance, which keeps the date.
alter table orders drop constraint orders_occurrence_id_fkey;
alter table orders add constraint orders_occurrence_id_fkey
  foreign key (occurrence_id) references occurrences (id) on delete cascade;
alter table waitlist drop constraint waitlist_occurrence_id_fkey;
alter table waitlist add constraint waitlist_occurrence_id_fkey
  foreign key (occurrence_id) references occurrences (id) on delete cascade;
create index orders_by_date on orders (occurrence_id);
