-- Who a person is at an OpenID Connect provider.
create table provider_identities (
  issuer text not null,
  subject text not null,
  person_id uuid not null references people on delete cascade,
  provider text not null,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index provider_identities_by_person on provider_identities (person_id);
alter table provider_identities enable row level security;
create policy provider_identities_service on provider_identities using ((select flow.is_service()));
