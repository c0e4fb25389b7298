-- The clinic asks a patient for a document: templates of what it asks for, a setting; and what it asked whom.

create table request_template (
  template_id uuid primary key,
  title text not null,
  words text not null,
  days int check (days between 1 and 365),
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table request_template is 'What the clinic asks patients for, in its words: a setting, its history is in setting_version. Nothing of any patient.';
comment on column request_template.template_id is 'Id.';
comment on column request_template.title is 'What is asked for: Referral letter.';
comment on column request_template.words is 'As the patient reads it; whoever asks may change it.';
comment on column request_template.days is 'Until when, in days from asking; null for no day.';
alter table request_template enable row level security;
create policy reading on request_template for select to portico_staff using ((select app.account_id()) is not null);
create policy managing on request_template to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
create policy setting_up on request_template to portico_jobs
  using ((select app.job()) in ('demo', 'clinic')) with check ((select app.job()) in ('demo', 'clinic'));
grant select, insert, update on request_template to portico_staff, portico_jobs;

insert into request_template values
  (gen_random_uuid(), 'Referral letter',
    'Please send us the referral letter from your doctor. A photo of each page is fine.', 14, now(), null),
  (gen_random_uuid(), 'Insurance card',
    'Please send us a photo of the front and a photo of the back of your insurance card.', 14, now(), null),
  (gen_random_uuid(), 'List of medicines',
    'Please send us a list or photos of everything that you take, also what you buy without a prescription.', 14, now(), null),
  (gen_random_uuid(), 'Letter from another clinic',
    'Please send us the letter that you were given at the end of your stay or visit there.', 21, now(), null);

create table document_request (
  patient_id uuid not null references patient,
  request_id uuid not null,
  words bytea not null,
  due_on date,
  state text not null check (state in ('asked', 'sent', 'filed', 'taken back')),
  state_at timestamptz not null,
  upload_id uuid,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, request_id),
  foreign key (patient_id, upload_id) references upload,
  constraint document_request_answered check (state not in ('sent', 'filed') or upload_id is not null)
);
create unique index document_request_id on document_request (request_id);
create index document_request_list on document_request (patient_id, created_at desc);
create index document_request_open on document_request (patient_id, created_at) where state = 'asked';
create index document_request_upload on document_request (patient_id, upload_id) where upload_id is not null;
create index document_request_due on document_request (due_on) where state = 'asked';
comment on table document_request is 'A document that the clinic asked a patient to send.';
comment on column document_request.request_id is 'Id.';
comment on column document_request.words is 'Sealed under the patient''s key: what is asked for, and in which words.';
comment on column document_request.due_on is 'The day until which it is wanted; null for none.';
comment on column document_request.state is 'asked: it waits for the patient, also when what they sent was not taken; sent: it waits for the clinic; filed: done; taken back by the clinic.';
comment on column document_request.state_at is 'Since when that is so.';
comment on column document_request.upload_id is 'The latest sending that answered it. Of one that is asked: what was sent was not taken.';
comment on column document_request.made_by is 'Account of the member of staff who asked.';
alter table document_request enable row level security;

create policy own on document_request for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('documents')));
create policy answering on document_request for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.sees('documents')) and state = 'asked')
  with check (patient_id = (select app.patient_id()) and (select app.sees('documents')) and state = 'sent');
grant select, update (state, state_at, upload_id) on document_request to portico_patient;

create policy taking on document_request for select to portico_staff
  using ((select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy asking on document_request for insert to portico_staff
  with check ((select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()) and state = 'asked');
create policy going_on on document_request for update to portico_staff
  using ((select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check ((select app.staff_may('uploads.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
grant select, insert, update (state, state_at) on document_request to portico_staff;

create policy work on document_request to portico_jobs
  using ((select app.job()) in ('demo', 'keys', 'files')) with check ((select app.job()) in ('demo', 'keys', 'files'));
create policy seeing on document_request for select to portico_jobs using ((select app.job()) = 'work');
grant select, insert, update (words, state, state_at) on document_request to portico_jobs;

-- The job that looks through files reopens what was answered by one that is not taken, and says so.
create policy seeing on upload for select to portico_jobs using ((select app.job()) = 'files');
create policy seeing on upload_step for select to portico_jobs using ((select app.job()) = 'files');
select app.close_to_viewers();
