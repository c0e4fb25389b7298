-- Insurance as the patient tells it, by versions, with photographs of the card.

create table insurance_card (
  patient_id uuid not null,
  file_id uuid not null,
  side text not null check (side in ('front', 'back')),
  change_id uuid,
  made_by uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, file_id),
  foreign key (patient_id, file_id) references file,
  foreign key (patient_id, change_id) references profile_change
);
-- Of a card that was not sent yet there is one picture of each side.
create unique index insurance_card_open on insurance_card (patient_id, side) where change_id is null and ended_at is null;
create index insurance_card_of on insurance_card (patient_id, change_id) where change_id is not null;
comment on table insurance_card is 'Photographs of insurance cards: of which side, and with which change of the insurance they were sent.';
comment on column insurance_card.file_id is 'The file.';
comment on column insurance_card.side is 'front or back.';
comment on column insurance_card.change_id is 'With which change it was sent; null: not yet.';
comment on column insurance_card.made_by is 'By which account.';
comment on column insurance_card.ended_at is 'When it was taken away or another one took its place, before it was sent.';
alter table insurance_card enable row level security;
create policy own on insurance_card for select to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.keeps_profile()));
create policy putting on insurance_card for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.keeps_profile()) and made_by = (select app.account_id())
    and change_id is null and ended_at is null
    and exists (select from file f where f.patient_id = insurance_card.patient_id and f.file_id = insurance_card.file_id and f.made_by = (select app.account_id())));
create policy sending on insurance_card for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.keeps_profile()) and change_id is null and ended_at is null)
  with check (patient_id = (select app.patient_id()) and (select app.keeps_profile()));
create policy viewing_not_this on insurance_card as restrictive for select to portico_patient using ((select app.viewer()) is null);
grant select, insert, update (change_id, ended_at) on insurance_card to portico_patient;
create policy reading on insurance_card for select to portico_staff
  using (change_id is not null and (select app.staff_may('people.register')));
grant select on insurance_card to portico_staff;
create policy work on insurance_card to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert on insurance_card to portico_jobs;

drop policy from_the_person on record_entry;
create policy from_the_person on record_entry for insert to portico_staff
  with check (source_id = (select s.source_id from record_source s where s.name = 'own words') and type in ('Provenance', 'Coverage')
    and (select app.staff_may('people.register')));
drop policy of_the_person on record_entry;
create policy of_the_person on record_entry for select to portico_staff
  using (type in ('Provenance', 'Coverage') and source_id = (select s.source_id from record_source s where s.name = 'own words')
    and (select app.staff_may('people.register')));

select app.close_to_viewers();
select app.close_to_shares();
