-- Mail that waits to be sent, or to be read here while no provider is set. Address and text are encrypted.
create table mails (
  id uuid primary key,
  person_id uuid references people on delete cascade,
  kind text not null,
  content bytea not null,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mails_newest on mails (created_at desc, id desc);
create index mails_by_person on mails (person_id);

-- Secrets that work once: what is stored is a hash. What goes with them is encrypted.
create table one_time_tokens (
  hash bytea primary key,
  person_id uuid references people on delete cascade,
  purpose text not null,
  data bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index one_time_tokens_by_person on one_time_tokens (person_id, purpose);
create index one_time_tokens_expiry on one_time_tokens (expires_at);

-- A change of address under way: done when both sides have confirmed.
create table email_changes (
  person_id uuid primary key references people on delete cascade,
  new_email bytea not null,
  old_confirmed boolean not null,
  new_confirmed boolean not null default false,
  expires_at timestamptz not null
);

alter table mails enable row level security;
alter table one_time_tokens enable row level security;
alter table email_changes enable row level security;
create policy mails_service on mails using ((select flow.is_service()));
create policy one_time_tokens_service on one_time_tokens using ((select flow.is_service()));
create policy email_changes_service on email_changes using ((select flow.is_service()));
