-- The tax that a price contains, in hundredths of a percent. A tier without one has the rate of its event.
alter table tiers add column tax_rate int check (tax_rate between 0 and 10000);

-- As it was when the order was made: what the organiser changes later counts for later orders.
alter table order_lines add column tax_rate int not null default 0 check (tax_rate between 0 and 10000);
update order_lines l set tax_rate = coalesce(i.tax_rate, s.tax_rate)
from orders o left join invoices i on i.order_id = o.id left join sale_settings s on s.event_id = o.event_id
where o.id = l.order_id and coalesce(i.tax_rate, s.tax_rate, 0) > 0;
