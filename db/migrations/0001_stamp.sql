-- The stamp: who is acting, signed by the server, checked here, bound to this one transaction.
-- Row-level security asks app.claim(); nobody can answer it by calling set_config.

create schema app;
revoke all on schema public from public;
grant usage on schema app, public to portico_patient, portico_staff, portico_jobs, portico_public;

create table app.install (
  install_id uuid primary key,
  mode text not null check (mode in ('demonstration', 'production')),
  created_at timestamptz not null
);
comment on table app.install is 'One row. The mode is a mark of the database itself: a demonstration can never be served as production.';
create unique index install_one on app.install ((true));
alter table app.install enable row level security;

create table app.stamp_key (
  one boolean primary key default true check (one),
  inner_pad bytea not null,
  outer_pad bytea not null
);
comment on table app.stamp_key is 'HMAC-SHA256 pads of the stamp key. Only the owner of the database can read them.';
comment on column app.stamp_key.inner_pad is 'The key XOR 0x36 (RFC 2104).';
comment on column app.stamp_key.one is 'Always true: there is one key.';
comment on column app.stamp_key.outer_pad is 'The key XOR 0x5c (RFC 2104).';
alter table app.stamp_key enable row level security;

-- Every function below is safe from names of the caller's: SQL functions are bound when they are made
-- (begin atomic, return), the others look in pg_catalog first and in pg_temp last. Otherwise a table, type or
-- cast that a role makes in pg_temp would stand in for ours, and run as the owner (CVE-2007-2138).

-- HMAC-SHA256 from the built-in sha256, so that no extension is needed. Null while there is no key.
create function app.mac(message text) returns text
  language sql stable security definer
  begin atomic
    select encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex') from app.stamp_key;
  end;
revoke all on function app.mac(text) from public;

-- What ties a stamp to this transaction on this connection: a copy of it is worth nothing elsewhere.
create function app.here() returns text
  language sql stable
  return pg_backend_pid() || '/' || extract(epoch from transaction_timestamp());

create function app.set_stamp(payload jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform set_config('app.stamp', payload::text, true);
    perform set_config('app.stamp_mac', app.mac('stamp|' || app.here() || '|' || payload::text), true);
  end $$;
revoke all on function app.set_stamp(jsonb) from public;

-- The whole verified stamp, or null when there is none or it was forged. Says yes only to a match: null is none.
create function app.stamp() returns jsonb
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  declare
    payload text := current_setting('app.stamp', true);
  begin
    if payload <> '' and app.mac('stamp|' || app.here() || '|' || payload) = current_setting('app.stamp_mac', true) then
      return payload::jsonb;
    end if;
    return null;
  end $$;

create function app.claim(name text) returns text
  language sql stable parallel restricted
  return app.stamp() ->> name;

create function app.patient_id() returns uuid
  language sql stable parallel restricted
  begin atomic
    select (s ->> 'patient')::uuid from app.stamp() as s where s ->> 'kind' = 'patient';
  end;

create function app.account_id() returns uuid
  language sql stable parallel restricted
  begin atomic
    select (s ->> 'account')::uuid from app.stamp() as s where s ->> 'kind' in ('patient', 'staff');
  end;

create function app.job() returns text
  language sql stable parallel restricted
  begin atomic
    select s ->> 'job' from app.stamp() as s where s ->> 'kind' = 'job';
  end;

-- Opens an envelope that the server signed: {kind, exp, ...}. The kind must be the one this database role stands for.
create function app.open_envelope(envelope text, signature text) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    payload jsonb;
    stands_for text;
  begin
    if (app.mac('envelope|' || envelope) = signature) is not true then
      raise exception 'the stamp was not signed by the server' using errcode = '28000';
    end if;
    payload := envelope::jsonb;
    if ((payload ->> 'exp')::numeric > extract(epoch from clock_timestamp())) is not true then
      raise exception 'the stamp has expired' using errcode = '28000';
    end if;
    stands_for := jsonb_build_object('portico_patient', 'patient', 'portico_staff', 'staff',
      'portico_jobs', 'job', 'portico_public', 'public') ->> session_user::text;
    if stands_for is distinct from payload ->> 'kind' then
      raise exception 'this database role may not act as %', payload ->> 'kind' using errcode = '28000';
    end if;
    return payload - 'exp';
  end $$;
revoke all on function app.open_envelope(text, text) from public;

-- A job or a caller before sign-in enters with what the server signed.
create function app.enter(envelope text, signature text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    payload jsonb := app.open_envelope(envelope, signature);
  begin
    if payload ->> 'kind' not in ('job', 'public') then
      raise exception 'a person enters with a session' using errcode = '28000';
    end if;
    perform app.set_stamp(payload);
  end $$;
revoke all on function app.enter(text, text) from public;
grant execute on function app.enter(text, text) to portico_jobs, portico_public;
grant execute on function app.here(), app.stamp(), app.claim(text), app.patient_id(), app.account_id(), app.job()
  to portico_patient, portico_staff, portico_jobs, portico_public;
