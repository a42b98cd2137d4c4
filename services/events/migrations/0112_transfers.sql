-- Paid by transfer: the places stay held until the organiser says that the money came, or the time is over.
alter table sale_settings
  add column invoice_days int not null default 14 check (invoice_days between 1 and 90),
  add column bank_details text;
alter table orders drop constraint orders_method_check;
alter table orders add constraint orders_method_check check (method in ('free', 'door', 'stripe', 'invoice'));
