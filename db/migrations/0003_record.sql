-- The record: every resource of a patient as received (sealed), with the few columns that lists are made by.

create table record_source (
  source_id smallint primary key generated always as identity,
  name text not null unique
);
comment on table record_source is 'A system that sent us records. Ids of different systems never meet.';
grant select on record_source to portico_patient, portico_staff;
alter table record_source enable row level security;
create policy everybody on record_source for select using (true);
create policy filing on record_source for insert to portico_jobs with check ((select app.job()) = 'import');
grant select, insert on record_source to portico_jobs;

create table record_entry (
  patient_id uuid not null references patient,
  id uuid not null,
  source_id smallint not null references record_source,
  type text not null,
  kind text,
  code text,
  state text not null check (state in ('active', 'past', 'void')),
  at timestamptz,
  visit_id uuid,
  group_id uuid,
  news_at timestamptz,
  version int not null,
  received_at timestamptz not null,
  digest bytea not null,
  body bytea not null,
  primary key (patient_id, id)
);
comment on table record_entry is 'One FHIR resource of one patient, sealed under the patient''s key. Filed for reading by kind.';
comment on column record_entry.id is 'Keyed hash of source and the sender''s id: found again without a look-up, and not to be guessed.';
comment on column record_entry.kind is 'Which shelf a patient finds it on; null when it is kept but not read.';
comment on column record_entry.code is 'Best coding, as system|code. Readable: see docs/what-leaks.md.';
comment on column record_entry.state is 'active first, past behind, void (entered in error) never shown.';
comment on column record_entry.group_id is 'The report an observation was given out in.';
comment on column record_entry.news_at is 'When it became news to the patient: issue date, or arrival of a correction.';
comment on column record_entry.digest is 'Keyed digest of the content, to tell same from changed.';
create unique index record_entry_id on record_entry (id);
create index record_entry_shelf on record_entry (patient_id, kind, at desc nulls last, id) where kind is not null;
create index record_entry_code on record_entry (patient_id, code, at desc nulls last, id) where kind in ('result', 'vital');
create index record_entry_visit on record_entry (patient_id, visit_id) where visit_id is not null;
create index record_entry_group on record_entry (patient_id, group_id) where group_id is not null;
create index record_entry_news on record_entry (patient_id, news_at desc) where news_at is not null;
alter table record_entry enable row level security;
create policy own on record_entry for select to portico_patient
  using (patient_id = (select app.patient_id()) and state <> 'void');
create policy filing on record_entry to portico_jobs
  using ((select app.job()) in ('import', 'keys')) with check ((select app.job()) in ('import', 'keys'));
grant select on record_entry to portico_patient;
grant select, insert, update on record_entry to portico_jobs;

create table record_entry_version (
  patient_id uuid not null references patient,
  id uuid not null,
  version int not null,
  received_at timestamptz not null,
  replaced_at timestamptz not null,
  body bytea not null,
  primary key (patient_id, id, version)
);
comment on table record_entry_version is 'What an entry said before it was corrected.';
alter table record_entry_version enable row level security;
create policy filing on record_entry_version to portico_jobs
  using ((select app.job()) in ('import', 'keys')) with check ((select app.job()) in ('import', 'keys'));
grant select, insert, update on record_entry_version to portico_jobs;

create table shared_entry (
  id uuid primary key,
  source_id smallint not null references record_source,
  type text not null,
  version int not null,
  received_at timestamptz not null,
  digest bytea not null,
  body bytea not null
);
comment on table shared_entry is 'Resources of no one patient (organizations, people who treat, places), sealed under the clinic''s key.';
comment on column shared_entry.digest is 'Keyed digest of the content, to tell same from changed.';
alter table shared_entry enable row level security;
-- Lists of patients (Group, List) are shared entries too: only the directory is for everybody.
create policy directory on shared_entry for select to portico_patient, portico_staff
  using (type in ('Organization', 'Practitioner', 'PractitionerRole', 'Location', 'Medication', 'HealthcareService'));
create policy filing on shared_entry to portico_jobs
  using ((select app.job()) in ('import', 'keys')) with check ((select app.job()) in ('import', 'keys'));
grant select on shared_entry to portico_patient, portico_staff;
grant select, insert, update on shared_entry to portico_jobs;

create table shared_entry_version (
  id uuid not null,
  version int not null,
  received_at timestamptz not null,
  replaced_at timestamptz not null,
  body bytea not null,
  primary key (id, version)
);
comment on table shared_entry_version is 'What a shared resource said before it was corrected.';
alter table shared_entry_version enable row level security;
create policy filing on shared_entry_version to portico_jobs
  using ((select app.job()) in ('import', 'keys')) with check ((select app.job()) in ('import', 'keys'));
grant select, insert, update on shared_entry_version to portico_jobs;

create table shared_identifier (
  key bytea primary key,
  id uuid not null
);
create index shared_identifier_id on shared_identifier (id);
comment on table shared_identifier is 'Keyed hash of type, system and value of an identifier -> the shared entry that bears it.';
alter table shared_identifier enable row level security;
create policy signed_in on shared_identifier for select to portico_patient, portico_staff
  using ((select app.account_id()) is not null);
create policy filing on shared_identifier to portico_jobs
  using ((select app.job()) = 'import') with check ((select app.job()) = 'import');
grant select on shared_identifier to portico_patient, portico_staff;
grant select, insert, update on shared_identifier to portico_jobs;

create table patient_identifier (
  patient_id uuid not null references patient,
  key bytea not null,
  primary key (patient_id, key)
);
create index patient_identifier_key on patient_identifier (key);
comment on table patient_identifier is 'Keyed hash of a record number or other identifier, with and without its system -> patient.';
alter table patient_identifier enable row level security;
create policy filing on patient_identifier to portico_jobs
  using ((select app.job()) in ('import', 'account')) with check ((select app.job()) in ('import', 'account'));
grant select, insert, delete on patient_identifier to portico_jobs;

create table record_seen (
  patient_id uuid not null references patient,
  account_id uuid not null references account,
  id uuid not null,
  version int not null,
  seen_at timestamptz not null,
  primary key (patient_id, account_id, id)
);
comment on table record_seen is 'Which entry, in which version, a person has opened: ends the "New" mark.';
alter table record_seen enable row level security;
create policy own on record_seen to portico_patient
  using (patient_id = (select app.patient_id()) and account_id = (select app.account_id()))
  with check (patient_id = (select app.patient_id()) and account_id = (select app.account_id()));
grant select, insert, update on record_seen to portico_patient;

create table import_run (
  run_id uuid primary key,
  source_id smallint not null references record_source,
  started_at timestamptz not null,
  finished_at timestamptz
);
comment on table import_run is 'One call of the import command; an unfinished one can be resumed.';
alter table import_run enable row level security;
create policy filing on import_run to portico_jobs
  using ((select app.job()) = 'import') with check ((select app.job()) = 'import');
grant select, insert, update on import_run to portico_jobs;

create table import_file (
  run_id uuid not null references import_run,
  file_key bytea not null,
  done bigint not null default 0,
  finished_at timestamptz,
  tally jsonb not null default '{}',
  primary key (run_id, file_key)
);
comment on table import_file is 'How far an import has come in one file, by a keyed hash of path, size and head.';
comment on column import_file.file_key is 'Keyed hash of path, size and head of the file.';
comment on column import_file.done is 'Resources of the file that are filed; a resumed import goes on behind them.';
comment on column import_file.tally is 'Counts by resource type and outcome; no content.';
alter table import_file enable row level security;
create policy filing on import_file to portico_jobs
  using ((select app.job()) = 'import') with check ((select app.job()) = 'import');
grant select, insert, update, delete on import_file to portico_jobs;

create table import_reference (
  run_id uuid not null references import_run,
  target uuid not null,
  from_type text not null,
  to_type text not null,
  primary key (run_id, target, from_type)
);
comment on table import_reference is 'References met during a run whose target was not yet seen; what is left at the end is reported.';
comment on column import_reference.target is 'Id of the entry that was referred to.';
comment on column import_reference.from_type is 'FHIR type of what refers.';
comment on column import_reference.to_type is 'FHIR type of what is referred to.';
alter table import_reference enable row level security;
create policy filing on import_reference to portico_jobs
  using ((select app.job()) = 'import') with check ((select app.job()) = 'import');
grant select, insert, delete on import_reference to portico_jobs;
