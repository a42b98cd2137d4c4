-- Venues are also looked for by their city.
create index venues_by_city on venues (folded(city) text_pattern_ops) where city is not null;
