-- What patients send: files in one sending with a receipt, and what became of each at the clinic.

alter table file add column expected bigint check (expected > 0);
alter table file add column sent_as bytea;
comment on column file.expected is 'While it is uploading: how many bytes it will have, as its sender says.';
comment on column file.sent_as is 'While it is uploading: keyed hash of name, size and time on the device, so that the same file goes on where it broke off.';
create index file_unfinished on file (patient_id, made_by, created_at) where state = 'uploading';
create index file_sent on file (created_at) where origin = 'patient';
grant update (expected, sent_as) on file to portico_patient;
grant update (sent_as) on file to portico_jobs;

create table upload (
  patient_id uuid not null references patient,
  upload_id uuid not null,
  words bytea,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, upload_id)
);
create unique index upload_id on upload (upload_id);
create index upload_list on upload (patient_id, created_at desc);
comment on table upload is 'One sending of a patient, or of somebody who acts for them: a receipt.';
comment on column upload.upload_id is 'Id; the number of the receipt is made from it.';
comment on column upload.words is 'Sealed under the patient''s key: what it is about; null where nothing was written.';
comment on column upload.made_by is 'Account of whoever sent it.';
alter table upload enable row level security;

create table upload_file (
  patient_id uuid not null,
  file_id uuid not null,
  upload_id uuid not null,
  primary key (patient_id, file_id),
  foreign key (patient_id, upload_id) references upload,
  foreign key (patient_id, file_id) references file
);
create index upload_file_upload on upload_file (patient_id, upload_id);
comment on table upload_file is 'Which files were sent together.';
comment on column upload_file.file_id is 'The file.';
comment on column upload_file.upload_id is 'The sending.';
alter table upload_file enable row level security;

create table upload_step (
  patient_id uuid not null,
  file_id uuid not null,
  what text not null check (what in ('seen', 'filed', 'refused')),
  words bytea,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, file_id, what),
  foreign key (patient_id, file_id) references upload_file
);
comment on table upload_step is 'What became of a file that a patient sent: rows are added and never changed.';
comment on column upload_step.file_id is 'The file.';
comment on column upload_step.what is 'seen: somebody at the clinic opened it; filed: it is in the record; refused: it is not, and why.';
comment on column upload_step.words is 'Sealed under the patient''s key: why it was refused, as the patient reads it.';
comment on column upload_step.made_by is 'Account of the member of staff.';
alter table upload_step enable row level security;

create policy own on upload for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('documents')));
create policy sending on upload for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.sees('documents')) and made_by = (select app.account_id()));
create policy own on upload_file for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('documents')));
create policy sending on upload_file for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.sees('documents')) and exists (select from file f
    where f.patient_id = upload_file.patient_id and f.file_id = upload_file.file_id and f.made_by = (select app.account_id())));
create policy own on upload_step for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('documents')));
grant select, insert on upload, upload_file to portico_patient;
grant select on upload_step to portico_patient;

-- Those who take care of what comes in, also where they do not read whole records.
update staff_role set may = may || '{uploads.take}'::text[] where role in ('front desk', 'nurse', 'clinician');
create policy taking on file for select to portico_staff
  using (origin = 'patient' and (select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy taking on upload for select to portico_staff
  using ((select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy taking on upload_file for select to portico_staff
  using ((select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy taking on upload_step for select to portico_staff
  using ((select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy adding on upload_step for insert to portico_staff
  with check ((select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()));
grant select on upload, upload_file to portico_staff;
grant select, insert on upload_step to portico_staff;

create policy work on upload to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy work on upload_step to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy work on upload_file to portico_jobs
  using ((select app.job()) in ('demo', 'files')) with check ((select app.job()) = 'demo');
grant select, insert, update (words) on upload to portico_jobs;
grant select, insert, update (words) on upload_step to portico_jobs;
grant select, insert on upload_file to portico_jobs;
select app.close_to_viewers();
