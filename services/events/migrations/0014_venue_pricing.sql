-- What a venue asks: {"hour": money, "day": money, "note": text}, each optional; null when it does not say.
alter table venues add column pricing jsonb;
