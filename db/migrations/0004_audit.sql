-- The audit log: every read and change, in the transaction that did it. Added to, never edited.

create table audit_event (
  event_id uuid primary key,
  patient_id uuid,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('patient', 'staff', 'job', 'public')),
  account_id uuid,
  role text,
  verb text not null,
  action text not null,
  what text not null,
  object_id uuid,
  count int not null default 1,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  why text,
  session_id uuid,
  request_id uuid not null,
  address text,
  device text
);
comment on table audit_event is 'Who did what to whose record, when, from where. Holds ids, nouns and codes; never a value of a record.';
comment on column audit_event.patient_id is 'Whose record; null for what concerns nobody''s record (a failed sign-in).';
comment on column audit_event.actor_kind is 'Kind of whoever did it; account_id or role says who.';
comment on column audit_event.what is 'Noun of what was read or changed.';
comment on column audit_event.why is 'Error code of a refusal, or the reason a person gave.';
create index audit_event_patient on audit_event (patient_id, at desc);
create index audit_event_account on audit_event (account_id, at desc) where account_id is not null;
create index audit_event_at on audit_event (at);
alter table audit_event enable row level security;
create policy own on audit_event for select to portico_patient using (patient_id = (select app.patient_id()));
create policy append_patient on audit_event for insert to portico_patient
  with check (actor_kind = 'patient' and account_id = (select app.account_id())
    and (patient_id is null or patient_id = (select app.patient_id())));
create policy append_staff on audit_event for insert to portico_staff
  with check (actor_kind = 'staff' and account_id = (select app.account_id()));
create policy append_jobs on audit_event for insert to portico_jobs
  with check (actor_kind = 'job' and (select app.job()) is not null);
create policy append_public on audit_event for insert to portico_public
  with check (actor_kind = 'public' and patient_id is null);
create policy sealing on audit_event for select to portico_jobs using ((select app.job()) in ('audit'));
grant select (event_id, patient_id, at, actor_kind, account_id, role, verb, action, what, object_id, count, outcome)
  on audit_event to portico_patient;
grant insert on audit_event to portico_patient, portico_staff, portico_jobs, portico_public;
grant select on audit_event to portico_jobs;

create table audit_seal (
  seq bigint primary key,
  event_id uuid not null unique,
  row_hash bytea not null,
  chain_hash bytea not null
);
comment on table audit_seal is 'The hash chain over audit_event, made behind the newest commits by the sealer.';
comment on column audit_seal.seq is 'Counts from 1 without a gap: a missing number is a removed seal.';
comment on column audit_seal.row_hash is 'SHA-256 of the row.';
comment on column audit_seal.chain_hash is 'SHA-256 of the chain hash before, seq and row_hash.';
alter table audit_seal enable row level security;
create policy sealing on audit_seal to portico_jobs using ((select app.job()) = 'audit') with check ((select app.job()) = 'audit');
grant select, insert on audit_seal to portico_jobs;
