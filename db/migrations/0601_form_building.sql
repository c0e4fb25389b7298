-- Forms are built here: a draft that nobody is asked yet, one to a form; and rules by which a form is asked for by itself.

create table form_draft (
  draft_id uuid primary key,
  form_id uuid unique references form,
  body jsonb not null,
  revision int not null check (revision > 0),
  changed_by uuid not null references account,
  changed_at timestamptz not null,
  created_at timestamptz not null
);
comment on table form_draft is 'A form that is being built or changed: nobody is asked it before it is published. Nothing of any patient.';
comment on column form_draft.draft_id is 'Id.';
comment on column form_draft.form_id is 'The form that it becomes the next version of; null for a new one.';
comment on column form_draft.body is 'The FHIR R4 Questionnaire as far as it is.';
comment on column form_draft.revision is 'Counts changes.';
comment on column form_draft.changed_by is 'Account of the member of staff who changed it last.';
comment on column form_draft.changed_at is 'When.';
alter table form_draft enable row level security;
create policy managing on form_draft to portico_staff
  using ((select app.staff_may('clinic.manage')))
  with check ((select app.staff_may('clinic.manage')) and changed_by = (select app.account_id()));
grant select, insert, update (form_id, body, revision, changed_by, changed_at), delete on form_draft to portico_staff;
create policy work on form_draft to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert on form_draft to portico_jobs;

create table form_rule (
  rule_id uuid primary key,
  form_id uuid not null references form,
  kind text not null check (kind in ('visit', 'interval')),
  visit_type_id uuid references visit_type,
  days_before int check (days_before between 1 and 60),
  months int check (months between 1 and 120),
  age_from int check (age_from between 0 and 130),
  age_to int check (age_to between 0 and 130),
  made_by uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  check ((kind = 'visit') = (days_before is not null)),
  check ((kind = 'interval') = (months is not null)),
  check (kind = 'visit' or visit_type_id is null)
);
create index form_rule_form on form_rule (form_id) where ended_at is null;
comment on table form_rule is 'When a form is asked for by itself: before visits, or again and again. Nothing of any patient.';
comment on column form_rule.rule_id is 'Id.';
comment on column form_rule.form_id is 'Which form, in its newest version.';
comment on column form_rule.kind is 'visit: before each visit; interval: every so many months.';
comment on column form_rule.visit_type_id is 'Before visits of this type alone; null for any.';
comment on column form_rule.days_before is 'How many days before the visit it is asked for.';
comment on column form_rule.months is 'How many months after it was sent it is asked for again.';
comment on column form_rule.age_from is 'Of patients of this age and older; null for any.';
comment on column form_rule.age_to is 'Of patients of this age and younger; null for any.';
comment on column form_rule.made_by is 'Account of the member of staff: what it asks for is asked in their name.';
comment on column form_rule.ended_by is 'Account of whoever ended it.';
alter table form_rule enable row level security;
create policy reading on form_rule for select to portico_staff using ((select app.staff_may('clinic.manage')));
create policy making on form_rule for insert to portico_staff
  with check ((select app.staff_may('clinic.manage')) and made_by = (select app.account_id()) and ended_at is null);
create policy ending on form_rule for update to portico_staff
  using ((select app.staff_may('clinic.manage')) and ended_at is null) with check (ended_by = (select app.account_id()));
grant select, insert, update (ended_at, ended_by) on form_rule to portico_staff;
create policy asking on form_rule for select to portico_jobs using ((select app.job()) in ('forms', 'demo'));
create policy setting_up on form_rule for insert to portico_jobs with check ((select app.job()) = 'demo');
grant select, insert on form_rule to portico_jobs;

-- What the job of these rules looks at, and the one thing that it writes.
create policy asking_by_rule on form for select to portico_jobs using ((select app.job()) = 'forms');
create policy asking_by_rule on form_version for select to portico_jobs using ((select app.job()) = 'forms');
create policy asking_by_rule on form_request to portico_jobs
  using ((select app.job()) = 'forms') with check ((select app.job()) = 'forms' and state = 'asked');
create policy asking_by_rule on appointment for select to portico_jobs using ((select app.job()) = 'forms');
create policy asking_by_rule on account_patient for select to portico_jobs using ((select app.job()) = 'forms');
create policy asking_by_rule on patient for select to portico_jobs using ((select app.job()) = 'forms');
create index form_request_form on form_request (patient_id, form_id, created_at desc);
