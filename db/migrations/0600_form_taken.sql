-- What became of an answer that belongs to the record: looked over beside what the record says, and taken over into it, known
-- to it already, or not taken over.

update staff_role set may = may || '{forms.accept}'::text[] where role in ('nurse', 'clinician');

insert into record_source (name) values ('answers to forms') on conflict do nothing;

create table form_taken (
  patient_id uuid not null,
  request_id uuid not null,
  place text not null check (place ~ '^q[0-9]+([-.][0-9]+)*$'),
  decision text not null check (decision in ('taken', 'same', 'refused')),
  entry_id uuid,
  reason bytea,
  account_id uuid not null references account,
  decided_at timestamptz not null,
  primary key (patient_id, request_id, place),
  foreign key (patient_id, request_id) references form_request,
  check (entry_id is null or decision = 'taken'),
  check (reason is null or decision = 'refused')
);
create index form_taken_entry on form_taken (patient_id, entry_id) where entry_id is not null;
comment on table form_taken is 'What became of an answer that belongs to the record: each is decided once, by a member of staff.';
comment on column form_taken.request_id is 'Under which form that was asked for.';
comment on column form_taken.place is 'Where in that version of the form: the key of the question or group, and which answer of several.';
comment on column form_taken.decision is 'taken: it is in the record; same: the record said so already; refused: not taken over.';
comment on column form_taken.entry_id is 'The entry that was made of it; null for what changed the Patient resource.';
comment on column form_taken.reason is 'Sealed under the patient''s key: why it was not taken over, as the patient reads it.';
comment on column form_taken.account_id is 'Account of the member of staff.';
comment on column form_taken.decided_at is 'When.';
alter table form_taken enable row level security;
create policy own on form_taken for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from form_request r where r.patient_id = form_taken.patient_id and r.request_id = form_taken.request_id));
create policy viewing_not_this on form_taken as restrictive for select to portico_patient using ((select app.viewer()) is null);
grant select on form_taken to portico_patient;
create policy reading on form_taken for select to portico_staff
  using ((select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy deciding on form_taken for insert to portico_staff
  with check (((select app.staff_may('forms.accept')) or (select app.staff_may('people.register')))
    and patient_id <> all ((select app.closed_records())::uuid[]) and account_id = (select app.account_id()) and exists (
    select from form_request r where r.patient_id = form_taken.patient_id and r.request_id = form_taken.request_id and r.state = 'sent'));
-- What was refused may be taken over after all; what is in the record is not undone here.
create policy thinking_again on form_taken for update to portico_staff
  using (((select app.staff_may('forms.accept')) or (select app.staff_may('people.register')))
    and patient_id <> all ((select app.closed_records())::uuid[]) and decision = 'refused')
  with check (account_id = (select app.account_id()) and decision <> 'refused');
grant select, insert, update (decision, entry_id, reason, account_id, decided_at) on form_taken to portico_staff;
create policy work on form_taken to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (reason) on form_taken to portico_jobs;

-- Found beside an answer without going through all that is kept on no shelf.
create index record_entry_unshelved on record_entry (patient_id, type, code)
  where kind is null and type in ('Coverage', 'FamilyMemberHistory', 'Observation');

-- The entry that is made of an answer, and where it comes from. Its id is of the source of forms alone, so that nothing of
-- another system is changed.
create policy taking_over on record_entry for insert to portico_staff
  with check (source_id = (select s.source_id from record_source s where s.name = 'answers to forms')
    and type in ('AllergyIntolerance', 'Condition', 'Coverage', 'FamilyMemberHistory', 'Immunization', 'MedicationStatement',
      'Observation', 'Procedure', 'Provenance')
    and ((select app.staff_may('forms.accept')) or type in ('Coverage', 'Provenance') and (select app.staff_may('people.register')))
    and app.opens(patient_id));
-- What somebody said in a form that is theirs alone stays so: whoever helps them does not find it in the record. The patient can
-- show it.
create policy taking_over on record_withheld for insert to portico_staff
  with check (why = 'hidden' and made_by = (select app.account_id()) and app.opens(patient_id) and exists (
    select from form_taken t where t.patient_id = record_withheld.patient_id and t.entry_id = record_withheld.id));

-- A copy of the whole record brings what was answered, to whoever may read it here.
alter policy viewing_not_this on form_response
  using ((select app.viewer()) is null or (select app.claim('takeaway')) is not null);
select app.close_to_viewers();
select app.close_to_shares();
