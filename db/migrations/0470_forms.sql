-- Forms: what the clinic can ask, in versions; whom it asked; and what was answered.

create table form (
  form_id uuid primary key,
  url text unique,
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table form is 'A form of the clinic, under whatever version. Nothing of any patient.';
comment on column form.form_id is 'Id.';
comment on column form.url is 'The name that its makers gave it (Questionnaire.url): a file of the same name is its next version.';
comment on column form.ended_at is 'Since when nobody is asked to fill it in any more.';
alter table form enable row level security;
create policy reading on form for select to portico_staff, portico_patient using ((select app.account_id()) is not null);
create policy managing on form to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
create policy setting_up on form to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert, update on form to portico_staff, portico_jobs;
grant select on form to portico_patient;

create table form_version (
  form_id uuid not null references form,
  version int not null check (version > 0),
  title jsonb not null,
  minutes int not null check (minutes > 0),
  body jsonb not null,
  made_by uuid references account,
  created_at timestamptz not null,
  primary key (form_id, version)
);
comment on table form_version is 'A form as it was at a time; never changed. Nothing of any patient.';
comment on column form_version.form_id is 'Which form.';
comment on column form_version.version is '1 for the first.';
comment on column form_version.title is 'Its title in its own language (text), and in others (in).';
comment on column form_version.minutes is 'How long it takes, about.';
comment on column form_version.body is 'The FHIR R4 Questionnaire.';
comment on column form_version.made_by is 'Account of the member of staff who brought it.';
alter table form_version enable row level security;
create policy reading on form_version for select to portico_staff, portico_patient using ((select app.account_id()) is not null);
create policy managing on form_version for insert to portico_staff with check ((select app.staff_may('clinic.manage')) and made_by = (select app.account_id()));
create policy setting_up on form_version to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert on form_version to portico_staff, portico_jobs;
grant select on form_version to portico_patient;

update staff_role set may = may || '{forms.read}'::text[] where role in ('nurse', 'clinician');

create table form_request (
  patient_id uuid not null references patient,
  request_id uuid not null,
  form_id uuid not null,
  version int not null,
  due_on date,
  appointment_id uuid,
  state text not null check (state in ('asked', 'sent', 'taken back')),
  state_at timestamptz not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, request_id),
  foreign key (form_id, version) references form_version,
  foreign key (patient_id, appointment_id) references appointment
);
create unique index form_request_id on form_request (request_id);
create index form_request_list on form_request (patient_id, created_at desc);
create index form_request_open on form_request (patient_id, created_at) where state = 'asked';
comment on table form_request is 'A form that the clinic asked a patient to fill in.';
comment on column form_request.request_id is 'Id.';
comment on column form_request.form_id is 'Which form.';
comment on column form_request.version is 'The version that the patient is shown, whatever comes after it.';
comment on column form_request.due_on is 'The day until which it is wanted; null for none.';
comment on column form_request.appointment_id is 'The visit before which it is wanted; null for none.';
comment on column form_request.state is 'asked: it waits for the patient; sent: it was filled in; taken back by the clinic.';
comment on column form_request.state_at is 'Since when that is so.';
comment on column form_request.made_by is 'Account of the member of staff who asked.';
alter table form_request enable row level security;
create policy own on form_request for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()));
create policy answering on form_request for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()) and state = 'asked')
  with check (state = 'sent');
grant select, update (state, state_at) on form_request to portico_patient;
create policy taking on form_request for select to portico_staff
  using ((select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy asking on form_request for insert to portico_staff
  with check ((select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()) and state = 'asked');
create policy going_on on form_request for update to portico_staff
  using ((select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[]) and state = 'asked')
  with check (state = 'taken back');
grant select, insert, update (state, state_at) on form_request to portico_staff;
create policy work on form_request to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert on form_request to portico_jobs;

create table form_response (
  patient_id uuid not null,
  request_id uuid not null,
  state text not null check (state in ('draft', 'sent')),
  answers bytea not null,
  account_id uuid not null references account,
  changed_at timestamptz not null,
  primary key (patient_id, request_id),
  foreign key (patient_id, request_id) references form_request
);
create unique index form_response_id on form_response (request_id);
comment on table form_response is 'What a patient answered to a form: theirs alone until it is sent, and then never changed.';
comment on column form_response.request_id is 'Which form that was asked for.';
comment on column form_response.state is 'draft: the patient is not done; sent: the clinic reads it.';
comment on column form_response.answers is 'Sealed under the patient''s key: the answers, and the language in which they were given.';
comment on column form_response.account_id is 'Who answered: the patient.';
comment on column form_response.changed_at is 'When, last.';
alter table form_response enable row level security;
create policy own on form_response for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()));
create policy beginning on form_response for insert to portico_patient
  with check (account_id = (select app.account_id()) and state = 'draft'
    and exists (select from form_request r where r.patient_id = form_response.patient_id and r.request_id = form_response.request_id and r.state = 'asked'));
create policy answering on form_response for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()) and state = 'draft')
  with check (account_id = (select app.account_id()));
create policy viewing_not_this on form_response as restrictive for select to portico_patient using ((select app.viewer()) is null);
grant select, insert, update (state, answers, account_id, changed_at) on form_response to portico_patient;
create policy reading on form_response for select to portico_staff
  using (state = 'sent' and (select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
grant select on form_response to portico_staff;
create policy work on form_response to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (answers) on form_response to portico_jobs;
select app.close_to_viewers();
select app.close_to_shares();
