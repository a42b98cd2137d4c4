-- An order that is paid late gets its tickets, but its code was given back when it was let go, perhaps to somebody else.
alter table orders add column promo_returned boolean not null default false;
