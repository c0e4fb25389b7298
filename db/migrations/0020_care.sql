-- Who acts for a patient, in the details: what the patient may change, who must not act, at which ages a guardian's
-- access narrows and ends.

alter table clinic
  add column jurisdiction text not null default 'default',
  add column guardians_keep text[] not null default '{appointments,messages,bills,record}';
comment on column clinic.jurisdiction is 'Whose law of ages holds here: a row of guardian_law.';
comment on column clinic.guardians_keep is 'Sections that a guardian keeps when access is narrowed.';

create table guardian_law (
  jurisdiction text primary key,
  narrow_age int not null check (narrow_age between 8 and 25),
  end_age int not null check (end_age between 14 and 25),
  source text not null
);
comment on table guardian_law is 'The latest ages at which a guardian''s access narrows and ends by law; a clinic may be earlier, not later.';
comment on column guardian_law.jurisdiction is 'A country or state, such as US-AL; default where none was chosen.';
comment on column guardian_law.narrow_age is 'From this age on the law lets a child decide some care alone.';
comment on column guardian_law.end_age is 'Age of majority.';
comment on column guardian_law.source is 'The law, and by whom it was looked up: for the clinic''s lawyer to check.';
insert into guardian_law values
  ('default', 18, 18, 'Majority at 18; the clinic''s own ages may be lower. Not yet checked by a lawyer.');
alter table guardian_law enable row level security;
create policy everybody on guardian_law for select using (true);
create policy setting_up on guardian_law to portico_jobs
  using ((select app.job()) = 'clinic') with check ((select app.job()) = 'clinic');
grant select on guardian_law to portico_patient, portico_staff, portico_jobs;
grant insert, update on guardian_law to portico_jobs;
alter table clinic add constraint clinic_jurisdiction foreign key (jurisdiction) references guardian_law;

-- A patient changes and ends what the patient gave, nothing that the law or staff gave; and nobody who acts for a
-- patient changes a row that says what they may.
alter table account_patient add column grounds bytea;
comment on column account_patient.grounds is 'Sealed under the patient''s key: why staff confirmed that the patient cannot decide.';
drop policy own_end on account_patient;
create policy own_change on account_patient for update to portico_patient
  using (relation = 'proxy' and basis = 'patient' and patient_id = (select app.patient_id()) and (select app.is_self()))
  with check (relation = 'proxy' and basis = 'patient' and patient_id = (select app.patient_id()) and (select app.is_self()));
grant update (sections, acts, ends_at) on account_patient to portico_patient;

-- Somebody who acts for a patient may stop of their own accord: this one change, in their own row.
create function app.step_back(link uuid) returns void
  language sql volatile security definer parallel unsafe
  begin atomic
    update public.account_patient l set ended_at = app.moment(), ended_why = 'stepped back'
      where l.grant_id = step_back.link and l.account_id = app.account_id() and l.relation = 'proxy'
        and l.ended_at is null and app.stamp() ->> 'kind' = 'patient';
  end;
revoke all on function app.step_back(uuid) from public;
grant execute on function app.step_back(uuid) to portico_patient;

create table proxy_block (
  patient_id uuid not null references patient,
  block_id uuid not null,
  person_key bytea not null,
  facts bytea not null,
  made_by uuid references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  primary key (patient_id, block_id)
);
comment on table proxy_block is 'People who must not act for a patient: a custody order, a protection order. They are told nothing.';
comment on column proxy_block.block_id is 'Id.';
comment on column proxy_block.person_key is 'Keyed hash of the e-mail address, as accounts are found by.';
comment on column proxy_block.facts is 'Sealed under the patient''s key: name, address and reason.';
comment on column proxy_block.made_by is 'Account of the member of staff.';
comment on column proxy_block.ended_by is 'Account of whoever lifted it.';
alter table proxy_block enable row level security;
create policy staff on proxy_block to portico_staff
  using ((select app.staff_may('proxy.grant')) or (select app.staff_may('proxy.confirm')))
  with check ((select app.staff_may('proxy.grant')) or (select app.staff_may('proxy.confirm')));
create policy answering on proxy_block for select to portico_jobs using ((select app.job()) in ('activation', 'keys'));
create policy resealing on proxy_block for update to portico_jobs
  using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, insert, update (ended_at, ended_by) on proxy_block to portico_staff;
grant select, update (facts) on proxy_block to portico_jobs;

