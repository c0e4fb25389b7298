-- What each role may do, as data; who needs what to reach a patient; opening a restricted record in an emergency.

create table staff_role (
  role text primary key,
  may text[] not null
);
comment on table staff_role is 'Roles of staff and what each may do. `npm run portico -- access` prints it into docs/access.md.';
comment on column staff_role.may is 'Permissions: the words that verbs declare.';
alter table staff_role enable row level security;
create policy signed_in on staff_role for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
create policy filing on staff_role to portico_jobs
  using ((select app.job()) is not null) with check ((select app.job()) = 'access');
grant select on staff_role to portico_patient, portico_staff, portico_jobs;
grant insert, update on staff_role to portico_jobs;
insert into staff_role (role, may) values
  ('front desk', '{people.find,people.invite,access.reset,proxy.grant}'),
  ('nurse', '{people.find,people.invite,record.read,record.break-glass,record.guard}'),
  ('clinician', '{people.find,people.invite,record.read,record.break-glass,record.guard,proxy.confirm}'),
  ('biller', '{people.find}'),
  ('admin', '{people.find,people.invite,access.reset,proxy.grant,staff.manage,clinic.manage}'),
  ('privacy officer', '{people.find,audit.read,questions.answer,break-glass.review,record.restrict}');
alter table staff_member drop constraint staff_member_role_check;
alter table staff_member add constraint staff_member_role foreign key (role) references staff_role;

alter table clinic
  add column patients_need text not null default 'one' check (patients_need in ('one', 'two')),
  add column narrow_age int not null default 12 check (narrow_age between 8 and 18),
  add column end_age int not null default 18 check (end_age between 14 and 25);
comment on column clinic.patients_need is 'How many factors a patient signs in with: one (a second is offered) or two. Staff always need two.';
comment on column clinic.narrow_age is 'From this age on a guardian sees only what the clinic leaves open to guardians.';
comment on column clinic.end_age is 'At this age a guardian''s access ends.';

-- The moment of the call as the server sees it, so that nothing here depends on another clock.
create function app.moment() returns timestamptz
  language sql stable parallel restricted
  begin atomic
    select (app.stamp() ->> 'at')::timestamptz;
  end;

-- Staff reach patients only with two factors, whatever the role.
create function app.staff_may(what text) returns boolean
  language sql stable parallel restricted
  begin atomic
    select coalesce((s ->> 'kind') = 'staff' and (s ->> 'aal')::int >= 2 and (s -> 'may') ? what, false) from app.stamp() as s;
  end;
grant execute on function app.moment(), app.staff_may(text) to portico_patient, portico_staff, portico_jobs, portico_public;

create table patient_restriction (
  patient_id uuid not null references patient,
  restriction_id uuid not null,
  reason bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, restriction_id)
);
create unique index patient_restriction_one on patient_restriction (patient_id) where ended_at is null;
comment on table patient_restriction is 'A record that staff open only in an emergency: a colleague''s, a neighbour''s, a well-known person''s.';
comment on column patient_restriction.restriction_id is 'Id.';
comment on column patient_restriction.reason is 'Sealed under the patient''s key.';
comment on column patient_restriction.made_by is 'Account of the member of staff.';
alter table patient_restriction enable row level security;
create policy staff on patient_restriction to portico_staff
  using ((select app.staff_may('people.find'))) with check ((select app.staff_may('record.restrict')));
grant select, insert, update (ended_at) on patient_restriction to portico_staff;

create table break_glass (
  patient_id uuid not null references patient,
  break_id uuid not null,
  account_id uuid not null references account,
  kind text not null check (kind in ('emergency', 'urgent care', 'asked by the patient', 'other')),
  reason bytea not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid references account,
  finding bytea,
  primary key (patient_id, break_id)
);
create index break_glass_review on break_glass (started_at) where reviewed_at is null;
comment on table break_glass is 'A member of staff opened a restricted record: why, for how long, and what the review of it found.';
comment on column break_glass.break_id is 'Id.';
comment on column break_glass.kind is 'Kind of reason, as the patient is told it.';
comment on column break_glass.reason is 'Sealed under the patient''s key: in the person''s own words.';
comment on column break_glass.reviewed_at is 'When the privacy officer looked at it; null while it waits.';
comment on column break_glass.reviewed_by is 'Account of the reviewer.';
comment on column break_glass.finding is 'Sealed under the patient''s key: what the review found.';
alter table break_glass enable row level security;
create policy own on break_glass for select to portico_staff
  using (account_id = (select app.account_id()) or (select app.staff_may('break-glass.review')));
create policy opening on break_glass for insert to portico_staff
  with check (account_id = (select app.account_id()) and (select app.staff_may('record.break-glass')));
create policy ending on break_glass for update to portico_staff
  using (account_id = (select app.account_id()) or (select app.staff_may('break-glass.review')))
  with check (account_id = (select app.account_id()) or (select app.staff_may('break-glass.review')));
grant select, insert, update (ended_at, reviewed_at, reviewed_by, finding) on break_glass to portico_staff;

-- Whether this member of staff may open this patient's record now.
create function app.opens(patient uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select app.staff_may('record.read') and (
      not exists (select from public.patient_restriction r where r.patient_id = opens.patient and r.ended_at is null)
      or exists (select from public.break_glass b where b.patient_id = opens.patient and b.account_id = app.account_id()
        and b.ended_at is null and b.ends_at > app.moment()));
  end;
revoke all on function app.opens(uuid) from public;
grant execute on function app.opens(uuid) to portico_staff;

create policy staff on patient for select to portico_staff using ((select app.staff_may('people.find')));
grant select on patient to portico_staff;
create policy staff on patient_identifier for select to portico_staff using ((select app.staff_may('people.find')));
grant select on patient_identifier to portico_staff;
create policy care on record_entry for select to portico_staff using (state <> 'void' and app.opens(patient_id));
-- Name, address and telephone of a patient are in the Patient resource: what inviting somebody needs.
create policy contact on record_entry for select to portico_staff
  using (type = 'Patient' and state <> 'void' and (select app.staff_may('people.find')));
grant select on record_entry to portico_staff;

-- Staff accounts, and the accounts of the patients they help back in.
create policy managing on staff_member for all to portico_staff
  using ((select app.staff_may('staff.manage'))) with check ((select app.staff_may('staff.manage')));
grant insert, update (name, role) on staff_member to portico_staff;
create policy helping on account for select to portico_staff
  using ((select app.staff_may('people.find')) and kind = 'patient' or (select app.staff_may('staff.manage')));
create policy managing on account for update to portico_staff
  using ((select app.staff_may('staff.manage')) and kind = 'staff' or (select app.staff_may('access.reset')) and kind = 'patient')
  with check ((select app.staff_may('staff.manage')) and kind = 'staff' or (select app.staff_may('access.reset')) and kind = 'patient');
grant update (disabled_at, email, email_key) on account to portico_staff;
create policy ending on auth_session for update to portico_staff
  using ((select app.staff_may('access.reset')) or (select app.staff_may('staff.manage')))
  with check ((select app.staff_may('access.reset')) or (select app.staff_may('staff.manage')));
create policy helping on auth_session for select to portico_staff
  using ((select app.staff_may('access.reset')) or (select app.staff_may('staff.manage')));
create policy reading on audit_event for select to portico_staff using ((select app.staff_may('audit.read')));
grant select on audit_event to portico_staff;
create policy own_account on audit_event for select to portico_patient, portico_staff
  using (account_id = (select app.account_id()) and patient_id is null);
grant select (session_id, address, device, why, request_id) on audit_event to portico_patient;
