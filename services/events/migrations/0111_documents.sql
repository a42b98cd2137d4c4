-- Receipts, invoices and credit notes: what a document says stays as it was when it got its number.
alter table invoices rename to documents;
alter table documents drop constraint invoices_pkey;
alter table documents
  add column id uuid,
  add column kind text not null default 'receipt' check (kind in ('receipt', 'invoice', 'credit_note')),
  -- The invoice that a credit note takes from.
  add column refers_to uuid,
  add column body jsonb,
  add check ((kind = 'credit_note') = (refers_to is not null));

update documents d set id = gen_random_uuid(), body = jsonb_build_object(
  'seller', d.seller,
  'buyer', jsonb_build_object('name', coalesce(p.display_name, ''), 'address', null, 'taxId', null),
  'lines', (
    select jsonb_agg(jsonb_build_object(
      'tierId', l.tier_id, 'name', l.name, 'quantity', l.quantity, 'taxRate', l.tax_rate,
      'unitPrice', jsonb_build_object('amount', l.unit_amount, 'currency', o.currency),
      'discount', jsonb_build_object('amount', l.discount, 'currency', o.currency),
      'total', jsonb_build_object('amount', l.quantity * l.unit_amount - l.discount, 'currency', o.currency)
    ) order by l.nth) from order_lines l where l.order_id = o.id),
  'subtotal', jsonb_build_object('amount', o.subtotal, 'currency', o.currency),
  'discount', jsonb_build_object('amount', o.discount, 'currency', o.currency),
  'total', jsonb_build_object('amount', o.total, 'currency', o.currency),
  'taxes', case when d.tax_rate = 0 then '[]' else jsonb_build_array(jsonb_build_object(
    'name', coalesce(d.tax_name, 'VAT'), 'rate', d.tax_rate,
    'net', jsonb_build_object('amount', o.total - x.tax, 'currency', o.currency),
    'tax', jsonb_build_object('amount', x.tax, 'currency', o.currency))) end,
  'payUntil', null,
  'payTo', null)
from orders o left join people p on p.id = o.buyer_id
cross join lateral (
  -- Half up, in whole minor units, as it was shown.
  select (2 * o.total * r.rate + 10000 + r.rate) / (2 * (10000 + r.rate)) as tax
  from (select i.tax_rate as rate from documents i where i.order_id = o.id) r
) x
where o.id = d.order_id;

alter table documents
  alter column id set not null,
  alter column body set not null,
  add primary key (id),
  add foreign key (refers_to) references documents (id),
  drop column tax_name,
  drop column tax_rate,
  drop column seller;
create unique index documents_one_receipt on documents (order_id) where kind = 'receipt';
create index documents_by_order on documents (order_id);
create index documents_by_invoice on documents (refers_to) where refers_to is not null;
alter policy invoices_seen on documents rename to documents_seen;
alter policy invoices_service on documents rename to documents_service;

-- Each kind of document is numbered by itself.
alter table invoice_counters rename to document_counters;
alter table document_counters add column kind text not null default 'receipt';
alter table document_counters drop constraint invoice_counters_pkey;
alter table document_counters add primary key (organiser, kind, year);
alter table document_counters alter column kind drop default;
alter policy invoice_counters_service on document_counters rename to document_counters_service;

-- Who an invoice is made out to: a name, an address, a tax number.
alter table orders add column invoice_to jsonb;
