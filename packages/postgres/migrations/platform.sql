-- Run before any service's own migrations, again at every start: every line may run twice.
create schema if not exists extensions;
create schema if not exists auth;

create extension if not exists cube schema extensions;
create extension if not exists earthdistance schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists btree_gist schema extensions;

do $$
begin
  if to_regprocedure('auth.uid()') is null then
    create function auth.uid() returns uuid language sql stable as
      $f$ select nullif(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub', '')::uuid $f$;
  end if;
  if to_regprocedure('auth.role()') is null then
    create function auth.role() returns text language sql stable as
      $f$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role' $f$;
  end if;
end $$;

create schema if not exists flow;

-- Whether the service itself acts, not a person.
create or replace function flow.is_service() returns boolean language sql stable as
  $$ select coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role' = 'service_role', false) $$;

-- Whether the caller's role holds a permission everywhere.
create or replace function flow.may(permission text) returns boolean language sql stable as
  $$ select coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb -> 'permissions' ? permission, false) $$;

grant usage on schema extensions, auth, flow to public;
