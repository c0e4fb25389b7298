-- Refills: what a patient asked for, what the clinic said to it, and how far it is; and the pharmacies that can be chosen.

create table pharmacy (
  pharmacy_id uuid primary key,
  name text not null,
  street text not null,
  town text not null,
  zip text not null,
  phone text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table pharmacy is 'The directory of pharmacies that the clinic keeps. Nothing of any patient.';
comment on column pharmacy.pharmacy_id is 'Id.';
comment on column pharmacy.street is 'Street and number.';
comment on column pharmacy.town is 'Town and state.';
comment on column pharmacy.zip is 'ZIP code.';
comment on column pharmacy.phone is 'As it is written.';
comment on column pharmacy.ended_at is 'Since when nobody can choose it any more.';
alter table pharmacy enable row level security;
create policy reading on pharmacy for select to portico_staff, portico_patient using ((select app.account_id()) is not null);
create policy managing on pharmacy to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
create policy setting_up on pharmacy to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert, update on pharmacy to portico_staff, portico_jobs;
grant select on pharmacy to portico_patient;

alter table clinic add column refill_days int not null default 2 check (refill_days between 1 and 10);
comment on column clinic.refill_days is 'Within how many working days a request for a refill is answered.';
grant update (refill_days) on clinic to portico_staff, portico_jobs;

update staff_role set may = may || '{refills.take}'::text[] where role in ('front desk', 'nurse', 'clinician');
update staff_role set may = may || '{refills.approve,refills.controlled}'::text[] where role = 'clinician';

create table patient_pharmacy (
  patient_id uuid not null references patient,
  pharmacy_id uuid not null references pharmacy,
  favourite boolean not null,
  used_at timestamptz,
  primary key (patient_id, pharmacy_id)
);
comment on table patient_pharmacy is 'Pharmacies that a patient chose: kept by them, or used last.';
comment on column patient_pharmacy.pharmacy_id is 'Which.';
comment on column patient_pharmacy.favourite is 'They keep it among theirs.';
comment on column patient_pharmacy.used_at is 'When something was last asked for there; null: never.';
alter table patient_pharmacy enable row level security;
create policy own on patient_pharmacy for select to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.sees('medicines')));
create policy choosing on patient_pharmacy for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.sees('medicines')));
create policy changing on patient_pharmacy for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.sees('medicines')))
  with check (patient_id = (select app.patient_id()));
grant select, insert, update (favourite, used_at) on patient_pharmacy to portico_patient;
create policy work on patient_pharmacy to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert on patient_pharmacy to portico_jobs;

create table refill (
  patient_id uuid not null,
  refill_id uuid not null,
  entry_id uuid not null,
  pharmacy_id uuid not null references pharmacy,
  state text not null check (state in ('asked', 'approved', 'refused', 'sent', 'ready', 'taken back')),
  state_at timestamptz not null,
  urgent smallint not null check (urgent between 1 and 3),
  due_at timestamptz not null,
  words bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, refill_id),
  foreign key (patient_id, entry_id) references record_entry
);
create unique index refill_id on refill (refill_id);
-- Asked for twice at once it is asked for once.
create unique index refill_open on refill (patient_id, entry_id) where state in ('asked', 'approved');
create index refill_list on refill (patient_id, created_at desc, refill_id);
create index refill_queue on refill (state, urgent, due_at, refill_id) where state in ('asked', 'approved', 'sent');
create index refill_due on refill (due_at) where state = 'asked';
create index refill_settled on refill (state_at desc, refill_id) where state in ('refused', 'ready', 'taken back');
comment on table refill is 'A medicine of which a patient asked for more. State repeats the last word of refill_event, for lists.';
comment on column refill.refill_id is 'Id.';
comment on column refill.entry_id is 'The medicine: an entry of the record, which is never changed by this.';
comment on column refill.pharmacy_id is 'Where it is to go.';
comment on column refill.state is 'asked; approved, as it was or changed; refused; sent to the pharmacy; ready there; taken back by whoever asked.';
comment on column refill.state_at is 'Since when that is so.';
comment on column refill.urgent is 'How urgent it is: 1 for nothing left, 2 for some days left, 3 for all others.';
comment on column refill.due_at is 'Until when the patient was told to expect an answer.';
comment on column refill.words is 'Sealed under the patient''s key: the medicine as it stood, what is left of it, and what was said besides.';
comment on column refill.made_by is 'Account of whoever asked.';
alter table refill enable row level security;
create policy own on refill for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('medicines')));
-- A medicine that is kept from those who act for the patient is so with what was asked for of it.
create policy kept_back on refill as restrictive for select to portico_patient
  using ((select app.is_self()) or not (select app.keeps_back()) or exists (
    select from record_entry e where e.patient_id = refill.patient_id and e.id = refill.entry_id));
create policy asking on refill for insert to portico_patient
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('medicines'))
    and made_by = (select app.account_id()) and state = 'asked' and exists (
    select from record_entry e where e.patient_id = refill.patient_id and e.id = refill.entry_id and e.kind = 'medicine'));
create policy taking_back on refill for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('medicines'))
    and state = 'asked')
  with check (state = 'taken back');
grant select, insert, update (state, state_at) on refill to portico_patient;
create policy taking on refill for select to portico_staff
  using ((select app.staff_may('refills.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy going_on on refill for update to portico_staff
  using ((select app.staff_may('refills.take')) and patient_id <> all ((select app.closed_records())::uuid[])
    and state in ('asked', 'approved', 'sent'))
  with check (state in ('sent', 'ready') or state in ('approved', 'refused') and (select app.staff_may('refills.approve')));
grant select, update (state, state_at) on refill to portico_staff;
create policy work on refill to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy reminding on refill for select to portico_jobs using ((select app.job()) = 'work');
grant select, insert, update (words) on refill to portico_jobs;

create table refill_event (
  patient_id uuid not null,
  event_id uuid not null,
  refill_id uuid not null,
  what text not null check (what in ('asked', 'approved', 'changed', 'refused', 'sent', 'ready', 'taken back')),
  side text not null check (side in ('patient', 'helper', 'staff')),
  account_id uuid not null references account,
  words bytea,
  created_at timestamptz not null,
  primary key (patient_id, event_id),
  foreign key (patient_id, refill_id) references refill
);
create index refill_event_of on refill_event (patient_id, refill_id, created_at);
comment on table refill_event is 'What became of a request for a refill. Rows are added and never changed.';
comment on column refill_event.event_id is 'Id.';
comment on column refill_event.refill_id is 'Of which request.';
comment on column refill_event.what is 'asked, approved, approved with something changed, refused, sent, ready, taken back.';
comment on column refill_event.side is 'Who did it: patient, helper, staff.';
comment on column refill_event.account_id is 'By which account.';
comment on column refill_event.words is 'Sealed under the patient''s key: why, or what is changed, as the patient reads it.';
alter table refill_event enable row level security;
create policy own on refill_event for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from refill r where r.patient_id = refill_event.patient_id and r.refill_id = refill_event.refill_id));
create policy acting on refill_event for insert to portico_patient
  with check (account_id = (select app.account_id()) and what in ('asked', 'taken back') and words is null
    and side = (select case when app.is_self() then 'patient' else 'helper' end) and exists (
    select from refill r where r.patient_id = refill_event.patient_id and r.refill_id = refill_event.refill_id));
grant select, insert on refill_event to portico_patient;
create policy reading on refill_event for select to portico_staff
  using ((select app.staff_may('refills.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy staff_acting on refill_event for insert to portico_staff
  with check ((select app.staff_may('refills.take')) and patient_id <> all ((select app.closed_records())::uuid[])
    and account_id = (select app.account_id()) and side = 'staff'
    and (what in ('sent', 'ready') or what in ('approved', 'changed', 'refused') and (select app.staff_may('refills.approve'))));
grant select, insert on refill_event to portico_staff;
create policy work on refill_event to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (words) on refill_event to portico_jobs;

create table refill_note (
  patient_id uuid not null,
  note_id uuid not null,
  refill_id uuid not null,
  body bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, note_id),
  foreign key (patient_id, refill_id) references refill
);
create index refill_note_of on refill_note (patient_id, refill_id, created_at);
comment on table refill_note is 'What staff say to each other about a request for a refill. Internal: the role of patients has no right to it.';
comment on column refill_note.note_id is 'Id.';
comment on column refill_note.refill_id is 'On which request.';
comment on column refill_note.body is 'Sealed under the patient''s key.';
comment on column refill_note.made_by is 'Account of the member of staff.';
alter table refill_note enable row level security;
create policy reading on refill_note for select to portico_staff
  using ((select app.staff_may('refills.take')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy noting on refill_note for insert to portico_staff
  with check ((select app.staff_may('refills.take')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()));
grant select, insert on refill_note to portico_staff;
create policy work on refill_note to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (body) on refill_note to portico_jobs;

-- What another system says does not go together with a medicine, found without going through all that is kept on no shelf.
create index record_entry_issues on record_entry (patient_id) where kind is null and type = 'DetectedIssue';

select app.close_to_viewers();
select app.close_to_shares();
