-- People who act for a patient: which sections they see and act in, until when; and what is kept from them.

-- The same account may be let in again after it was taken away: each time is a row.
alter table account_patient
  add column grant_id uuid,
  add column basis text not null default 'patient' check (basis in ('patient', 'guardian', 'incapacity')),
  add column sections text[] not null default '{}',
  add column acts text[] not null default '{}',
  add column who bytea,
  add column granted_by uuid references account,
  add column ends_at timestamptz,
  add column narrowed_at timestamptz,
  add column noticed_at timestamptz,
  add column review_at timestamptz,
  add column ended_why text;
update account_patient set grant_id = gen_random_uuid();
alter table account_patient alter column grant_id set not null;
alter table account_patient drop constraint account_patient_pkey;
alter table account_patient add primary key (patient_id, grant_id);
create unique index account_patient_active on account_patient (patient_id, account_id) where ended_at is null;
drop index account_patient_one;
alter table account_patient drop constraint account_patient_relation_check;
alter table account_patient add constraint account_patient_relation_check check (relation in ('self', 'proxy'));
comment on table account_patient is 'Which account opens which record: as its owner, or for somebody else (a caregiver, a guardian).';
comment on column account_patient.grant_id is 'Id.';
comment on column account_patient.basis is 'Why somebody else may: the patient let them, the law (a child''s guardian), or staff confirmed that the patient cannot decide.';
comment on column account_patient.sections is 'What somebody else sees: appointments, results, notes, medicines, record, messages, documents, bills. Empty for the owner, who sees all.';
comment on column account_patient.acts is 'The sections in which somebody else may also do things: write, book, pay.';
comment on column account_patient.who is 'Sealed under the patient''s key: name and relation ("Ana", "your mother"), as the patient is told who did something.';
comment on column account_patient.granted_by is 'Account of whoever let them in: the patient, or staff.';
comment on column account_patient.narrowed_at is 'When a guardian''s access was narrowed because of the child''s age.';
comment on column account_patient.noticed_at is 'When child and guardian were told that this is about to happen.';
comment on column account_patient.review_at is 'When staff must look at it again.';
comment on column account_patient.ended_why is 'Who ended it, or the age that did.';

-- What a person acting for somebody may see.
create function app.is_self() returns boolean
  language sql stable parallel restricted
  begin atomic
    select coalesce(s ->> 'kind' = 'patient' and s ->> 'relation' = 'self', false) from app.stamp() as s;
  end;
create function app.sees(section text) returns boolean
  language sql stable parallel restricted
  begin atomic
    select coalesce(s ->> 'kind' = 'patient' and (s ->> 'relation' = 'self' or (s -> 'sections') ? section), false) from app.stamp() as s;
  end;
-- Shelves of the record by section: app/features/caregivers/sections.ts says the same.
create function app.kinds() returns text[]
  language sql stable parallel restricted
  begin atomic
    select array(select k.kind from (values ('visit', 'appointments'), ('appointment', 'appointments'), ('result', 'results'),
      ('report', 'results'), ('vital', 'results'), ('note', 'notes'), ('medicine', 'medicines'), ('condition', 'record'),
      ('allergy', 'record'), ('immunization', 'record'), ('procedure', 'record'), ('care_team', 'record')) as k (kind, section)
      where app.sees(k.section));
  end;
grant execute on function app.is_self(), app.sees(text), app.kinds() to portico_patient;

drop policy own on account_patient;
-- Everybody sees whom they act for; only the patient sees who acts for them.
create policy own on account_patient for select to portico_patient
  using (account_id = (select app.account_id()) or patient_id = (select app.patient_id()) and (select app.is_self()));
create policy own_end on account_patient for update to portico_patient
  using (relation = 'proxy' and (account_id = (select app.account_id()) or patient_id = (select app.patient_id()) and (select app.is_self())))
  with check (relation = 'proxy' and (account_id = (select app.account_id()) or patient_id = (select app.patient_id()) and (select app.is_self())));
grant update (ended_at, ended_why) on account_patient to portico_patient;
create policy staff on account_patient for select to portico_staff using ((select app.staff_may('people.find')));
create policy staff_grant on account_patient for insert to portico_staff
  with check (relation = 'proxy' and (basis = 'guardian' and (select app.staff_may('proxy.grant'))
    or basis = 'incapacity' and (select app.staff_may('proxy.confirm'))));
create policy staff_change on account_patient for update to portico_staff
  using (relation = 'proxy' and ((select app.staff_may('proxy.grant')) or (select app.staff_may('proxy.confirm'))))
  with check (relation = 'proxy' and ((select app.staff_may('proxy.grant')) or (select app.staff_may('proxy.confirm'))));
grant select, insert, update (ended_at, ended_why, sections, acts, ends_at, review_at, narrowed_at) on account_patient to portico_staff;
drop policy filing on account_patient;
create policy filing on account_patient to portico_jobs
  using ((select app.job()) in ('account', 'demo', 'activation', 'ages', 'keys'))
  with check ((select app.job()) in ('account', 'demo', 'activation', 'ages', 'keys'));

-- A person who acts for several has to see their names to choose.
create policy acting_for on patient for select to portico_patient
  using (exists (select from account_patient l where l.patient_id = patient.patient_id and l.account_id = (select app.account_id())
    and l.ended_at is null and (l.ends_at is null or l.ends_at > (select app.moment()))));

create table record_withheld (
  patient_id uuid not null references patient,
  withheld_id uuid not null,
  id uuid not null,
  why text not null check (why in ('hidden', 'confidential')),
  made_by uuid references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  primary key (patient_id, withheld_id)
);
create unique index record_withheld_one on record_withheld (patient_id, id, why) where ended_at is null;
comment on table record_withheld is 'Entries that nobody who acts for the patient sees, with all that belongs to them: results of a report, notes of a visit.';
comment on column record_withheld.withheld_id is 'Id.';
comment on column record_withheld.why is 'hidden: by the patient; confidential: by staff, or because the sender marked it so.';
comment on column record_withheld.made_by is 'Account; null when the sender marked it.';
comment on column record_withheld.ended_by is 'Account of whoever showed it again.';
alter table record_withheld enable row level security;
create policy own on record_withheld to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self()))
  with check (patient_id = (select app.patient_id()) and (select app.is_self()) and why = 'hidden');
create policy staff on record_withheld to portico_staff
  using ((select app.staff_may('record.guard')) and app.opens(patient_id))
  with check ((select app.staff_may('record.guard')) and app.opens(patient_id) and why = 'confidential');
create policy filing on record_withheld to portico_jobs
  using ((select app.job()) = 'import') with check ((select app.job()) = 'import' and why = 'confidential');
grant select, insert, update (ended_at, ended_by) on record_withheld to portico_patient, portico_staff;
grant select, insert on record_withheld to portico_jobs;

-- Asked as the owner: whoever acts for somebody must not learn how much is kept from them.
create function app.withheld(patient uuid, entry uuid, visit uuid, grp uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (select from public.record_withheld w
      where w.patient_id = withheld.patient and w.ended_at is null and w.id in (withheld.entry, withheld.visit, withheld.grp));
  end;
revoke all on function app.withheld(uuid, uuid, uuid, uuid) from public;
grant execute on function app.withheld(uuid, uuid, uuid, uuid) to portico_patient;

drop policy own on record_entry;
create policy own on record_entry for select to portico_patient
  using (patient_id = (select app.patient_id()) and state <> 'void' and ((select app.is_self())
    or kind = any ((select app.kinds())::text[]) and not app.withheld(patient_id, id, visit_id, group_id)));
-- Who opened a record is for its owner alone: it names what is kept from others.
drop policy own on audit_event;
create policy own on audit_event for select to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self()));
