-- Who was suspended, or is about to be deleted, is not active: what goes on in their name rests meanwhile.
alter table people add column active boolean not null default true;
