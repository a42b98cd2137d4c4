-- When the money of an order came: at once, or later where it was due.
alter table orders add column paid_at timestamptz;
update orders set paid_at = completed_at where status in ('paid', 'refunded');

-- What a receipt says does not change after it was given its number.
alter table invoices
  add column tax_name text,
  add column tax_rate int not null default 0,
  add column seller text not null default '';
update invoices i set tax_name = s.tax_name, tax_rate = coalesce(s.tax_rate, 0),
  seller = coalesce(s.seller, p.display_name, e.organiser_name, '')
from orders o join events e on e.id = o.event_id left join sale_settings s on s.event_id = o.event_id
left join people p on p.id = e.organiser_id
where o.id = i.order_id;
