-- Files: what is known of each, and where its sealed bytes lie. Bytes are never in the database. Who may see a file is
-- decided by what it belongs to (an upload, a document); this is the coarse lock.

create table file (
  patient_id uuid not null references patient,
  file_id uuid not null,
  origin text not null check (origin in ('patient', 'staff', 'portal', 'import')),
  made_by uuid references account,
  state text not null check (state in ('uploading', 'held', 'clean', 'not scanned', 'refused', 'over')),
  why text,
  type text,
  size bigint not null check (size >= 0),
  head bytea not null,
  sum bytea,
  created_at timestamptz not null,
  whole_at timestamptz,
  checked_at timestamptz,
  primary key (patient_id, file_id)
);
create unique index file_id on file (file_id);
create index file_waiting on file (state, created_at) where state in ('uploading', 'held');
comment on table file is 'One file of a patient. Its bytes lie sealed in the storage, in parts.';
comment on column file.file_id is 'Id.';
comment on column file.origin is 'Where it came from: patient (uploaded), staff, portal (made here), import.';
comment on column file.made_by is 'Account of whoever sent it or had it made; null for a job.';
comment on column file.state is 'uploading: not all is there; held: in quarantine until looked through; clean; not scanned: a demonstration without a scanner; refused; over: bytes removed.';
comment on column file.why is 'Of what was refused: a word of ours.';
comment on column file.type is 'Kind of file, read from its bytes: pdf, jpeg … Null until the first are there.';
comment on column file.size is 'Bytes that are there, before sealing.';
comment on column file.head is 'Sealed under the patient''s key: the key of the file, and its name.';
comment on column file.sum is 'Sealed under the patient''s key: SHA-256 of all bytes, and how many; null until all are there.';
comment on column file.whole_at is 'When all of it was there.';
comment on column file.checked_at is 'When it was looked through.';
alter table file enable row level security;

create table file_part (
  patient_id uuid not null,
  file_id uuid not null,
  part int not null,
  object text not null unique,
  size int not null check (size > 0),
  primary key (patient_id, file_id, part),
  foreign key (patient_id, file_id) references file
);
comment on table file_part is 'Parts of a file in their order. A row is there once its bytes are on the disk of the storage.';
comment on column file_part.file_id is 'The file.';
comment on column file_part.part is 'The first is 0.';
comment on column file_part.object is 'Random name in the storage.';
comment on column file_part.size is 'Bytes, before sealing.';
alter table file_part enable row level security;

-- What was sent for a patient is seen by the patient and those with whom documents are shared; what the portal made, by
-- whoever had it made. What the clinic puts there is shown by a policy of its own, where documents are.
create policy own on file for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (origin = 'patient' and (select app.sees('documents')) or origin = 'portal' and made_by = (select app.account_id())));
create policy sending on file for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.sees('documents'))
    and origin = 'patient' and made_by = (select app.account_id()) and state in ('uploading', 'held'));
create policy going_on on file for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.sees('documents'))
    and origin = 'patient' and made_by = (select app.account_id()) and state = 'uploading')
  with check (state in ('uploading', 'held', 'refused', 'over'));
create policy care on file for select to portico_staff
  using ((select app.staff_may('record.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy adding on file for insert to portico_staff
  with check (app.opens(patient_id) and origin = 'staff' and made_by = (select app.account_id()) and state = 'held');
-- Each job that makes or looks through files is named.
create policy work on file to portico_jobs
  using ((select app.job()) in ('files', 'demo', 'takeaway')) with check ((select app.job()) in ('files', 'demo', 'takeaway'));
create policy seeing on file for select to portico_jobs using ((select app.job()) = 'keys');
create policy resealing on file for update to portico_jobs using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, insert, update (state, why, type, size, whole_at) on file to portico_patient;
grant select, insert on file to portico_staff;
grant select, insert, update (state, why, type, size, head, sum, whole_at, checked_at) on file to portico_jobs;

-- Parts are seen with their file.
create policy own on file_part for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and exists (select from file f where f.patient_id = file_part.patient_id and f.file_id = file_part.file_id));
create policy sending on file_part for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and exists (select from file f where f.patient_id = file_part.patient_id
    and f.file_id = file_part.file_id and f.made_by = (select app.account_id()) and f.state in ('uploading', 'held')));
create policy care on file_part for select to portico_staff
  using (exists (select from file f where f.patient_id = file_part.patient_id and f.file_id = file_part.file_id));
create policy adding on file_part for insert to portico_staff
  with check (exists (select from file f where f.patient_id = file_part.patient_id and f.file_id = file_part.file_id
    and f.made_by = (select app.account_id()) and f.state = 'held'));
create policy work on file_part to portico_jobs
  using ((select app.job()) in ('files', 'demo', 'takeaway')) with check ((select app.job()) in ('files', 'demo', 'takeaway'));
grant select, insert on file_part to portico_patient, portico_staff;
grant select, insert, delete on file_part to portico_jobs;
select app.close_to_viewers();
