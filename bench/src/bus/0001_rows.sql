create table bench_rows (id text not null, at float8 not null);
