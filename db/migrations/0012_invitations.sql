-- Invitations, what leaves the building, what was typed and not yet sent, and what waits for somebody.

create table invitation (
  invitation_id uuid primary key,
  patient_id uuid references patient,
  kind text not null check (kind in ('activation', 'reset', 'caregiver', 'staff')),
  account_id uuid references account,
  code_mac bytea not null unique,
  link_hash bytea not null unique,
  terms bytea not null,
  made_by uuid references account,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  failures int not null default 0,
  follow_ups int not null default 0,
  follow_up_at timestamptz,
  used_at timestamptz,
  used_by uuid references account,
  ended_at timestamptz,
  ended_why text
);
create index invitation_patient on invitation (patient_id, created_at desc);
create index invitation_follow_up on invitation (follow_up_at) where used_at is null and ended_at is null;
comment on table invitation is 'A way to a first account (activation, staff), back into one (reset), or to act for a patient (caregiver).';
comment on column invitation.invitation_id is 'Id.';
comment on column invitation.patient_id is 'Whose record it opens; null for staff.';
comment on column invitation.account_id is 'Whose access is set anew (reset).';
comment on column invitation.code_mac is 'Keyed hash of the short code.';
comment on column invitation.link_hash is 'SHA-256 of the token in the link.';
comment on column invitation.terms is 'Sealed under the patient''s key (the clinic''s for staff): where it was sent, name, role or sections.';
comment on column invitation.made_by is 'Account of whoever invited.';
comment on column invitation.failures is 'Wrong birth dates; the fifth ends it.';
comment on column invitation.follow_ups is 'How often it was sent again.';
comment on column invitation.follow_up_at is 'When it is sent again unless it was answered.';
comment on column invitation.used_at is 'When it was answered.';
comment on column invitation.used_by is 'Account it led to.';
comment on column invitation.ended_why is 'used up by wrong dates, withdrawn, replaced.';
alter table invitation enable row level security;
create policy staff on invitation to portico_staff
  using ((select app.staff_may('people.find')) and kind <> 'staff' or (select app.staff_may('staff.manage')))
  with check (case kind when 'staff' then (select app.staff_may('staff.manage'))
    when 'reset' then (select app.staff_may('access.reset'))
    when 'caregiver' then (select app.staff_may('proxy.grant')) or (select app.staff_may('proxy.confirm'))
    else (select app.staff_may('people.invite')) end);
create policy own on invitation to portico_patient
  using (kind = 'caregiver' and patient_id = (select app.patient_id()) and (select app.is_self()))
  with check (kind = 'caregiver' and patient_id = (select app.patient_id()) and (select app.is_self()));
create policy filing on invitation to portico_jobs
  using ((select app.job()) in ('activation', 'follow-up', 'demo', 'keys'))
  with check ((select app.job()) in ('activation', 'follow-up', 'demo', 'keys'));
grant select, insert, update on invitation to portico_staff, portico_patient, portico_jobs;

-- Answering an invitation makes the account and lets it in.
drop policy filing on account;
create policy filing on account to portico_jobs
  using ((select app.job()) in ('account', 'demo', 'keys', 'activation', 'ages', 'follow-up'))
  with check ((select app.job()) in ('account', 'demo', 'keys', 'activation'));
drop policy filing on patient;
create policy filing on patient to portico_jobs
  using ((select app.job()) in ('import', 'account', 'keys', 'activation', 'ages', 'follow-up'))
  with check ((select app.job()) in ('import', 'keys'));
drop policy filing on staff_member;
create policy filing on staff_member to portico_jobs
  using ((select app.job()) in ('account', 'demo', 'activation')) with check ((select app.job()) in ('account', 'demo', 'activation'));
create policy starting_job on auth_session to portico_jobs
  using ((select app.job()) in ('activation', 'ages')) with check ((select app.job()) in ('activation', 'ages'));
grant select, insert, update (ended_at, ended_why) on auth_session to portico_jobs;
create policy counting_job on throttle to portico_jobs
  using ((select app.job()) = 'activation') with check ((select app.job()) = 'activation');
grant select, insert, update, delete on throttle to portico_jobs;

create table outgoing (
  outgoing_id uuid primary key,
  channel text not null check (channel in ('email', 'sms')),
  purpose text not null,
  subject_id uuid not null,
  sealed bytea,
  created_at timestamptz not null,
  attempts int not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  provider_id text
);
create index outgoing_waiting on outgoing (created_at) where sent_at is null and failed_at is null;
comment on table outgoing is 'E-mails and texts: written in the transaction that they tell of, sent after it by a job.';
comment on column outgoing.outgoing_id is 'Id.';
comment on column outgoing.channel is 'email or sms.';
comment on column outgoing.purpose is 'Kind of message, a code of ours: sign-in link, reset, invitation, security notice.';
comment on column outgoing.subject_id is 'Under whose key the message is sealed: an account, a patient, the clinic.';
comment on column outgoing.sealed is 'Sealed JSON: to, title, text. Removed once it was sent; the demonstration keeps it to show it.';
comment on column outgoing.attempts is 'How often sending was tried.';
comment on column outgoing.sent_at is 'When the next server took it.';
comment on column outgoing.failed_at is 'When it was given up.';
comment on column outgoing.failure is 'Code of why.';
comment on column outgoing.provider_id is 'What the provider calls it.';
alter table outgoing enable row level security;
create policy writing on outgoing for insert to portico_patient, portico_staff, portico_public, portico_jobs
  with check ((select app.claim('kind')) is not null);
create policy sending on outgoing to portico_jobs
  using ((select app.job()) = 'post') with check ((select app.job()) = 'post');
grant insert on outgoing to portico_patient, portico_staff, portico_public, portico_jobs;
grant select, update (sealed, attempts, sent_at, failed_at, failure, provider_id) on outgoing to portico_jobs;

create table draft (
  account_id uuid not null references account,
  place text not null,
  record_id uuid not null,
  body bytea not null,
  created_at timestamptz not null,
  primary key (account_id, place, record_id)
);
comment on table draft is 'What somebody typed into a form and did not send yet: offered again at the next sign-in, on any device.';
comment on column draft.place is 'Path of the form.';
comment on column draft.record_id is 'The patient whose record was open; all zeros for staff.';
comment on column draft.body is 'Sealed under the account''s key: fields by name.';
comment on column draft.created_at is 'When it was typed last.';
alter table draft enable row level security;
create policy own on draft to portico_patient, portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
grant select, insert, update, delete on draft to portico_patient, portico_staff;

create table task (
  patient_id uuid not null references patient,
  task_id uuid not null,
  kind text not null check (kind in ('access question')),
  about_id uuid,
  asked_by uuid references account,
  question bytea not null,
  answer bytea,
  created_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references account,
  primary key (patient_id, task_id)
);
create index task_open on task (due_at) where done_at is null;
comment on table task is 'Something that waits for a member of staff.';
comment on column task.task_id is 'Id.';
comment on column task.about_id is 'What it is about: the row of the audit log.';
comment on column task.asked_by is 'Account of whoever asked.';
comment on column task.question is 'Sealed under the patient''s key.';
comment on column task.answer is 'Sealed under the patient''s key.';
comment on column task.due_at is 'When it must be answered.';
comment on column task.done_at is 'When it was answered.';
comment on column task.done_by is 'Account of whoever answered.';
alter table task enable row level security;
create policy own on task for select to portico_patient using (patient_id = (select app.patient_id()) and (select app.is_self()));
create policy asking on task for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.is_self()) and asked_by = (select app.account_id()));
create policy answering on task to portico_staff
  using ((select app.staff_may('questions.answer'))) with check ((select app.staff_may('questions.answer')));
grant select, insert on task to portico_patient;
grant select, update (answer, done_at, done_by) on task to portico_staff;

-- A patient's new key seals all of this anew.
create policy resealing on patient_restriction to portico_jobs using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
create policy resealing on break_glass to portico_jobs using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
create policy resealing on task to portico_jobs using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, update (reason) on patient_restriction to portico_jobs;
grant select, update (reason, finding) on break_glass to portico_jobs;
grant select, update (question, answer) on task to portico_jobs;
