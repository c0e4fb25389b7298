-- The clinic, its people, their accounts and sessions.

create table clinic (
  clinic_id uuid primary key,
  name text not null,
  phone text not null,
  time_zone text not null,
  hue numeric not null check (hue >= 0 and hue < 360),
  address text not null,
  idle_minutes int not null default 15 check (idle_minutes between 5 and 30)
);
comment on table clinic is 'One row: what every page says about the clinic. Public.';
comment on column clinic.hue is 'Brand hue in OKLCH degrees; every tint is derived from it.';
comment on column clinic.idle_minutes is 'Automatic logoff after so many idle minutes (45 CFR 164.312(a)(2)(iii)).';
alter table clinic enable row level security;
create policy everybody on clinic for select using (true);
create policy setting_up on clinic to portico_jobs
  using ((select app.job()) in ('demo', 'clinic')) with check ((select app.job()) in ('demo', 'clinic'));
grant select on clinic to portico_patient, portico_staff, portico_jobs, portico_public;
grant insert, update on clinic to portico_jobs;

create table patient (
  patient_id uuid primary key,
  card bytea,
  named_at timestamptz,
  created_at timestamptz not null
);
comment on table patient is 'A person whose record we hold. A row without a card was only ever mentioned by other resources.';
comment on column patient.card is 'Sealed JSON: name, preferred name, birth date, record number. What every page needs at once.';
alter table patient enable row level security;
create policy own on patient for select to portico_patient using (patient_id = (select app.patient_id()));
create policy filing on patient to portico_jobs
  using ((select app.job()) in ('import', 'account', 'keys')) with check ((select app.job()) in ('import', 'keys'));
grant select on patient to portico_patient;
grant select, insert, update on patient to portico_jobs;

create table account (
  account_id uuid primary key,
  email_key bytea not null unique,
  email bytea not null,
  kind text not null check (kind in ('patient', 'staff')),
  password_hash text not null,
  password_temporary_at timestamptz,
  password_set_at timestamptz not null,
  disabled_at timestamptz,
  display jsonb not null default '{}',
  created_at timestamptz not null
);
comment on table account is 'A way in for one person. The e-mail is sealed under the account''s own key and found by a keyed hash.';
comment on column account.email_key is 'Keyed hash of the address in lower case.';
comment on column account.password_temporary_at is 'Set when somebody else chose the password; the person must change it before anything else.';
comment on column account.display is 'Text size, contrast, theme, language: how pages look for this person.';
alter table account enable row level security;
create policy own on account for select to portico_patient, portico_staff using (account_id = (select app.account_id()));
create policy own_change on account for update to portico_patient, portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy sign_in on account for select to portico_public using (email_key = (select decode(app.claim('email_key'), 'hex')));
create policy filing on account to portico_jobs
  using ((select app.job()) in ('account', 'demo', 'keys')) with check ((select app.job()) in ('account', 'demo', 'keys'));
grant select on account to portico_patient, portico_staff, portico_public;
grant update (display, password_hash, password_temporary_at, password_set_at) on account to portico_patient, portico_staff;
grant select, insert, update on account to portico_jobs;

create table account_patient (
  patient_id uuid not null references patient,
  account_id uuid not null references account,
  relation text not null check (relation in ('self')),
  news_from timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, account_id)
);
create unique index account_patient_self on account_patient (patient_id) where relation = 'self' and ended_at is null;
create index account_patient_account on account_patient (account_id);
-- A session is for one record: without this an account of two would open either.
create unique index account_patient_one on account_patient (account_id) where relation = 'self' and ended_at is null;
comment on table account_patient is 'Which account reads which record, and as whom.';
comment on column account_patient.news_from is 'What reached the record before this moment is never called new.';
alter table account_patient enable row level security;
create policy own on account_patient for select to portico_patient
  using (patient_id = (select app.patient_id()) and account_id = (select app.account_id()));
create policy filing on account_patient to portico_jobs
  using ((select app.job()) in ('account', 'demo')) with check ((select app.job()) in ('account', 'demo'));
grant select on account_patient to portico_patient;
grant select, insert, update on account_patient to portico_jobs;

create table staff_member (
  account_id uuid primary key references account,
  name text not null,
  role text not null check (role in ('front desk', 'nurse', 'clinician', 'biller', 'admin', 'privacy officer')),
  joined_at timestamptz not null
);
comment on table staff_member is 'A person who works here. Names of staff are readable: patients are told who opened their record.';
comment on column staff_member.name is 'As patients are told it.';
alter table staff_member enable row level security;
create policy signed_in on staff_member for select to portico_patient, portico_staff
  using ((select app.account_id()) is not null);
create policy filing on staff_member to portico_jobs
  using ((select app.job()) in ('account', 'demo')) with check ((select app.job()) in ('account', 'demo'));
grant select on staff_member to portico_patient, portico_staff, portico_jobs;
grant insert, update on staff_member to portico_jobs;

create table auth_session (
  session_id uuid primary key,
  account_id uuid not null references account,
  token_hash bytea not null unique,
  device text not null,
  address text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_why text
);
create index auth_session_account on auth_session (account_id, started_at desc);
comment on table auth_session is 'A signed-in browser. Only the hash of its token is kept.';
comment on column auth_session.ended_why is 'signed out, password changed, ...; null when it ran out by itself.';
alter table auth_session enable row level security;
create policy own on auth_session for select to portico_patient, portico_staff using (account_id = (select app.account_id()));
create policy own_end on auth_session for update to portico_patient, portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy starting on auth_session for insert to portico_public
  with check (account_id = (select app.claim('account')::uuid));
grant select on auth_session to portico_patient, portico_staff;
grant update (ended_at, ended_why) on auth_session to portico_patient, portico_staff;
grant insert on auth_session to portico_public;

create table throttle (
  key bytea primary key,
  hits int not null,
  ends_at timestamptz not null
);
comment on table throttle is 'Counters of failed attempts by keyed hash of account or network address.';
comment on column throttle.hits is 'Attempts since the window began; it ends at ends_at.';
alter table throttle enable row level security;
create policy counting on throttle to portico_public
  using ((select app.claim('kind')) = 'public') with check ((select app.claim('kind')) = 'public');
grant select, insert, update, delete on throttle to portico_public;

-- A person enters with a session: one call checks it, keeps it alive and stamps the transaction.
-- Returns no row when the session is over; the caller then knows only that.
create function app.enter_session(envelope text, signature text)
  returns table (account_id uuid, patient_id uuid, session_id uuid, kind text, role text, name text, card bytea,
    display jsonb, password_temporary boolean, ends_at timestamptz)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    payload jsonb := app.open_envelope(envelope, signature);
    moment timestamptz := (payload ->> 'at')::timestamptz;
    entering record;
  begin
    select s.session_id, s.seen_at, s.ends_at, a.account_id, a.kind, a.display, a.password_temporary_at,
           l.patient_id, p.card, m.role, m.name
      into entering
      from public.auth_session s
      join public.account a on a.account_id = s.account_id and a.disabled_at is null
      left join public.clinic c on true
      left join public.account_patient l on l.account_id = a.account_id and l.ended_at is null and l.relation = 'self'
      left join public.patient p on p.patient_id = l.patient_id
      left join public.staff_member m on m.account_id = a.account_id
      where s.token_hash = decode(payload ->> 'token', 'hex')
        and a.kind = payload ->> 'kind'
        and s.ended_at is null and s.ends_at > moment
        and s.seen_at > moment - make_interval(mins => coalesce(c.idle_minutes, 15));
    if not found then
      return;
    end if;
    -- Written at most every 15 seconds, so that reading a page does not always write a session.
    if entering.seen_at < moment - interval '15 seconds' and (payload ->> 'passive') is null then
      update public.auth_session s set seen_at = moment where s.session_id = entering.session_id;
    end if;
    perform app.set_stamp(jsonb_build_object('kind', entering.kind, 'account', entering.account_id,
      'patient', entering.patient_id, 'role', entering.role, 'session', entering.session_id));
    return query select entering.account_id, entering.patient_id, entering.session_id, entering.kind, entering.role,
      entering.name, entering.card, entering.display, entering.password_temporary_at is not null, entering.ends_at;
  end $$;
revoke all on function app.enter_session(text, text) from public;
grant execute on function app.enter_session(text, text) to portico_patient, portico_staff;
