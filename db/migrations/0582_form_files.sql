-- Files that are answers of a form: photographs of an insurance card, letters. They lie in quarantine like every file, and become what a
-- patient sent once the form is sent.

create table form_file (
  patient_id uuid not null,
  file_id uuid not null,
  request_id uuid,
  intake_id uuid,
  created_at timestamptz not null,
  primary key (patient_id, file_id),
  foreign key (patient_id, file_id) references file,
  check ((request_id is null) <> (intake_id is null))
);
create index form_file_intake on form_file (patient_id, intake_id) where intake_id is not null;
comment on table form_file is 'A file that somebody put into a form that is not sent yet, or that was.';
comment on column form_file.file_id is 'The file.';
comment on column form_file.request_id is 'The form that the clinic asked for.';
comment on column form_file.intake_id is 'The form that is filled in without an account.';
alter table form_file enable row level security;
create policy own on form_file for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from file f where f.patient_id = form_file.patient_id and f.file_id = form_file.file_id));
create policy putting on form_file for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and intake_id is null and exists (
    select from file f where f.patient_id = form_file.patient_id and f.file_id = form_file.file_id and f.made_by = (select app.account_id())));
grant select, insert on form_file to portico_patient;
create policy work on form_file to portico_jobs
  using ((select app.job()) in ('intake', 'demo')) with check ((select app.job()) in ('intake', 'demo'));
grant select, insert, delete on form_file to portico_jobs;

alter table upload alter column made_by drop not null;
comment on column upload.made_by is 'Account of whoever sent it; null where it came with a form that was filled in without signing in.';
create policy intake on upload for insert to portico_jobs with check ((select app.job()) = 'intake' and made_by is null);
create policy intake on upload_file for insert to portico_jobs with check ((select app.job()) = 'intake');

select app.close_to_viewers();
select app.close_to_shares();
