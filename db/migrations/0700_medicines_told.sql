-- What a patient tells of their medicines: one that they take no more, one that is not on the list. It is nothing of the record
-- until somebody of the clinic noted it there.

update staff_role set may = may || '{medicines.note}'::text[] where role in ('nurse', 'clinician');

insert into record_source (name) values ('told by patients') on conflict do nothing;

create table medicine_told (
  patient_id uuid not null references patient,
  told_id uuid not null,
  kind text not null check (kind in ('stopped', 'also')),
  entry_id uuid,
  state text not null check (state in ('told', 'noted', 'declined', 'taken back')),
  alone boolean not null,
  words bytea not null,
  answer bytea,
  filed_id uuid,
  sent_as uuid,
  made_by uuid not null references account,
  created_at timestamptz not null,
  due_at timestamptz not null,
  seen_by uuid references account,
  seen_at timestamptz,
  settled_by uuid references account,
  settled_at timestamptz,
  primary key (patient_id, told_id),
  foreign key (patient_id, entry_id) references record_entry,
  check ((kind = 'stopped') = (entry_id is not null)),
  check ((state = 'told') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null)),
  check ((seen_at is null) = (seen_by is null)),
  check (filed_id is null or state = 'noted')
);
create unique index medicine_told_id on medicine_told (told_id);
-- Told twice at once it is told once; what the patient keeps apart says nothing to whoever helps and tells the same.
create unique index medicine_told_stands on medicine_told (patient_id, entry_id, alone) where state in ('told', 'noted');
create unique index medicine_told_sent_as on medicine_told (patient_id, sent_as);
create index medicine_told_list on medicine_told (patient_id, created_at desc);
create index medicine_told_queue on medicine_told (due_at, told_id) where state = 'told';
create index medicine_told_settled on medicine_told (settled_at desc, told_id) where state <> 'told';
comment on table medicine_told is 'What a patient told of their medicines, and what the clinic made of it.';
comment on column medicine_told.told_id is 'Id.';
comment on column medicine_told.kind is 'stopped: they take it no more; also: they take it, and it was not on the list.';
comment on column medicine_told.entry_id is 'Which medicine of the record, which is never changed by this; null for one that was not there.';
comment on column medicine_told.state is 'told; noted: an entry of the record was made of it; declined: answered and not noted; taken back by whoever told it.';
comment on column medicine_told.alone is 'The patient keeps it from those who help.';
comment on column medicine_told.words is 'Sealed under the patient''s key: the medicine, how, what for, since when, from whom, or why not any more.';
comment on column medicine_told.answer is 'Sealed under the patient''s key: what the clinic said to it; null where nothing was.';
comment on column medicine_told.filed_id is 'The entry that was made of it.';
comment on column medicine_told.sent_as is 'Made by the form: the same form tells once, however often it is sent.';
comment on column medicine_told.made_by is 'Account of whoever told it.';
comment on column medicine_told.due_at is 'Until when they were told to expect an answer.';
comment on column medicine_told.seen_by is 'Account of the member of staff who opened it first.';
comment on column medicine_told.seen_at is 'When.';
comment on column medicine_told.settled_by is 'Account of whoever noted it, declined it, or took it back.';
comment on column medicine_told.settled_at is 'When.';
alter table medicine_told enable row level security;
create policy own on medicine_told for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('medicines')));
-- A medicine that is kept from those who act for the patient is so with what was told of it, before and after it was noted.
create policy kept_back on medicine_told as restrictive for select to portico_patient
  using ((select app.is_self()) or not alone and (not (select app.keeps_back())
    or (entry_id is null or exists (select from record_entry e where e.patient_id = medicine_told.patient_id and e.id = medicine_told.entry_id))
      and (filed_id is null or exists (select from record_entry e where e.patient_id = medicine_told.patient_id and e.id = medicine_told.filed_id))));
create policy telling on medicine_told for insert to portico_patient
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('medicines'))
    and made_by = (select app.account_id()) and state = 'told' and (not alone or (select app.is_self())) and (entry_id is null or exists (
      select from record_entry e where e.patient_id = medicine_told.patient_id and e.id = medicine_told.entry_id and e.kind = 'medicine')));
create policy taking_back on medicine_told for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('medicines'))
    and state = 'told')
  with check (state = 'taken back' and settled_by = (select app.account_id()));
grant select, insert, update (state, settled_by, settled_at) on medicine_told to portico_patient;
-- Whoever reads the record reads beside a medicine that its patient does not take it.
create policy reading on medicine_told for select to portico_staff
  using (((select app.staff_may('medicines.note')) or (select app.staff_may('record.read'))) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy settling on medicine_told for update to portico_staff
  using ((select app.staff_may('medicines.note')) and patient_id <> all ((select app.closed_records())::uuid[]) and state = 'told')
  with check (case when state = 'told' then seen_by = (select app.account_id())
    else state in ('noted', 'declined') and settled_by = (select app.account_id()) end);
grant select, update (state, answer, filed_id, seen_by, seen_at, settled_by, settled_at) on medicine_told to portico_staff;
create policy work on medicine_told to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy reminding on medicine_told for select to portico_jobs using ((select app.job()) = 'work');
grant select, insert, update (words, answer) on medicine_told to portico_jobs;

-- The entry that is made of it, and where it comes from: under a source of its own, so that nothing of another system is changed.
create policy noting_told on record_entry for insert to portico_staff
  with check (source_id = (select s.source_id from record_source s where s.name = 'told by patients')
    and type in ('MedicationStatement', 'Provenance') and (select app.staff_may('medicines.note')) and app.opens(patient_id));
-- What the patient keeps from those who help stays so once it is noted. The patient can show it.
create policy noting_told on record_withheld for insert to portico_staff
  with check (why = 'hidden' and made_by = (select app.account_id()) and app.opens(patient_id) and exists (
    select from medicine_told t where t.patient_id = record_withheld.patient_id and t.filed_id = record_withheld.id and t.alone));

-- Whether an account is shown it: what the policies say of whoever asks, said of somebody else by the job that tells them.
create function app.told_shown_to(patient uuid, told uuid, account uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (
      select from public.medicine_told m
      join public.account_patient l on l.account_id = told_shown_to.account and l.patient_id = any (app.one_person(told_shown_to.patient))
        and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
      where m.patient_id = told_shown_to.patient and m.told_id = told_shown_to.told
        and (l.relation = 'self' or not m.alone
          and (m.entry_id is null or app.shown_to(m.patient_id, m.entry_id, told_shown_to.account, false))
          and (m.filed_id is null or app.shown_to(m.patient_id, m.filed_id, told_shown_to.account, false))));
  end;
revoke all on function app.told_shown_to(uuid, uuid, uuid) from public;
grant execute on function app.told_shown_to(uuid, uuid, uuid) to portico_jobs;

-- Substances that this clinic treats as controlled, besides those that the portal knows by name.
alter table clinic add column controlled_substances text[] not null default '{}';
comment on column clinic.controlled_substances is 'Names of substances that this clinic treats as controlled, besides those that are known to be.';
grant update (controlled_substances) on clinic to portico_staff, portico_jobs;

select app.close_to_viewers();
select app.close_to_shares();
