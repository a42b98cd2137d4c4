-- Whose order has a discount sees by which code it came.
create policy promo_codes_used on promo_codes for select using (
  exists (select from orders o where o.promo_id = promo_codes.id and o.buyer_id = (select auth.uid()))
);
