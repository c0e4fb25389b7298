-- A patient's own details, kept by themselves: what they changed, what of it the clinic puts on record, and what became of that.

-- The patient; a guardian, or who decides for somebody who cannot, as long as the record is open to them. Nobody whom the
-- patient let in: how to reach somebody is no section that is shared.
create function app.keeps_profile() returns boolean
  language sql stable parallel restricted
  begin atomic
    select app.is_self() or app.sees('record') and exists (select from public.account_patient l
      where l.patient_id = app.patient_id() and l.account_id = app.account_id() and l.ended_at is null
        and (l.ends_at is null or l.ends_at > app.moment()) and l.relation = 'proxy' and l.basis in ('guardian', 'incapacity'));
  end;
revoke all on function app.keeps_profile() from public;
grant execute on function app.keeps_profile() to portico_patient;

-- The Patient resource for whoever keeps the details: row-level security shows it to the patient alone.
create function app.profile_person() returns table (body bytea, version int, received_at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select e.body, e.version, e.received_at from public.record_entry e
      where e.patient_id = app.patient_id() and e.id = e.patient_id and e.type = 'Patient' and e.state <> 'void'
        and app.viewer() is null and app.share() is null and (app.is_self() or exists (select from public.account_patient l
          where l.patient_id = app.patient_id() and l.account_id = app.account_id() and l.ended_at is null
            and (l.ends_at is null or l.ends_at > app.moment()) and l.relation = 'proxy' and l.basis in ('guardian', 'incapacity')
            and 'record' = any (l.sections)));
  end;
revoke all on function app.profile_person() from public;
grant execute on function app.profile_person() to portico_patient;

create table profile_change (
  patient_id uuid not null references patient,
  change_id uuid not null,
  part text not null check (part ~ '^[a-z]{1,20}$'),
  state text not null check (state in ('sent', 'accepted', 'partly', 'declined', 'taken back', 'replaced', 'kept')),
  words bytea not null,
  side text not null check (side in ('patient', 'helper')),
  made_by uuid not null references account,
  created_at timestamptz not null,
  due_at timestamptz,
  ended_by uuid references account,
  ended_at timestamptz,
  answer bytea,
  filed_at timestamptz,
  primary key (patient_id, change_id),
  check ((state in ('sent', 'kept')) = (ended_at is null)),
  check ((due_at is null) = (state = 'kept'))
);
create unique index profile_change_id on profile_change (change_id);
-- Of a group one change waits at a time: a second one takes its place.
create unique index profile_change_open on profile_change (patient_id, part) where state = 'sent';
create index profile_change_list on profile_change (patient_id, created_at desc, change_id);
create index profile_change_queue on profile_change (due_at, change_id) where state = 'sent';
create index profile_change_kept on profile_change (patient_id, part, created_at desc) where state = 'kept';
comment on table profile_change is 'What a patient changed of their details. Groups are app/features/profile/parts.ts.';
comment on column profile_change.change_id is 'Id.';
comment on column profile_change.part is 'Which group: name, address, reach.';
comment on column profile_change.state is 'sent: the clinic looks it over; accepted, partly or declined by it; taken back; replaced by a later one; kept: it held at once.';
comment on column profile_change.words is 'Sealed under the patient''s key: from what to what.';
comment on column profile_change.side is 'patient, or helper: who keeps the details for them.';
comment on column profile_change.made_by is 'By which account.';
comment on column profile_change.due_at is 'Until when an answer was promised; null: none is needed.';
comment on column profile_change.ended_by is 'Whoever answered, took it back, or sent another one.';
comment on column profile_change.answer is 'Sealed under the patient''s key: what was taken over, and why the rest was not.';
comment on column profile_change.filed_at is 'When what held at once was written into the record.';
alter table profile_change enable row level security;
create policy own on profile_change for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.keeps_profile()));
create policy sending on profile_change for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.keeps_profile()) and made_by = (select app.account_id())
    and state in ('sent', 'kept') and side = (select case when app.is_self() then 'patient' else 'helper' end));
create policy ending on profile_change for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.keeps_profile()) and state = 'sent')
  with check (state in ('taken back', 'replaced') and ended_by = (select app.account_id()));
create policy viewing_not_this on profile_change as restrictive for select to portico_patient using ((select app.viewer()) is null);
grant select, insert, update (state, ended_by, ended_at) on profile_change to portico_patient;
-- Names and addresses are found whoever somebody is; what they wish for before a visit belongs to the record.
create policy reading on profile_change for select to portico_staff
  using ((select app.staff_may('people.find')) and (part <> 'care' or patient_id <> all ((select app.closed_records())::uuid[])));
create policy deciding on profile_change for update to portico_staff
  using ((select app.staff_may('people.register')) and state = 'sent')
  with check ((select app.staff_may('people.register')) and state in ('accepted', 'partly', 'declined') and ended_by = (select app.account_id()));
grant select, update (state, ended_by, ended_at, answer) on profile_change to portico_staff;
create policy work on profile_change to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy filing on profile_change for select to portico_jobs using ((select app.job()) = 'profile');
create policy filed on profile_change for update to portico_jobs
  using ((select app.job()) = 'profile' and state = 'kept') with check ((select app.job()) = 'profile' and state = 'kept');
grant select, insert, update (words, answer, filed_at) on profile_change to portico_jobs;

-- What is the patient's alone to say is written into the Patient resource by a job: their own role writes nothing of a record.
create policy own_words on patient for select to portico_jobs using ((select app.job()) = 'profile');
create policy own_words_card on patient for update to portico_jobs
  using ((select app.job()) = 'profile') with check ((select app.job()) = 'profile');
create policy own_words on record_entry for select to portico_jobs using (type = 'Patient' and (select app.job()) = 'profile');
create policy own_words_change on record_entry for update to portico_jobs
  using (type = 'Patient' and id = patient_id and state <> 'void' and (select app.job()) = 'profile')
  with check (type = 'Patient' and kind is null and id = patient_id and (select app.job()) = 'profile');
create policy own_words on record_entry_version for insert to portico_jobs
  with check (id = patient_id and (select app.job()) = 'profile');
create policy own_words on patient_identifier to portico_jobs
  using ((select app.job()) = 'profile') with check ((select app.job()) = 'profile');
create policy own_words on patient_edit for select to portico_jobs using ((select app.job()) = 'profile');
create policy own_words_edit on patient_edit for insert to portico_jobs with check ((select app.job()) = 'profile');
grant insert on patient_edit to portico_jobs;

create or replace function app.write_findable(patient uuid, scheme int, keys int[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if (app.job() in ('import', 'find', 'profile') or app.staff_may('people.register')) is not true then
      raise exception 'not for this role to write' using errcode = '42501';
    end if;
    insert into public.patient_find as f (patient_id, scheme, keys)
      values (write_findable.patient, write_findable.scheme, write_findable.keys)
      on conflict (patient_id) do update set scheme = excluded.scheme, keys = excluded.keys
      where f.scheme <> excluded.scheme or f.keys <> excluded.keys;
  end $$;

-- The answer says where it comes from.
insert into record_source (name) values ('own words') on conflict do nothing;
create policy from_the_person on record_entry for insert to portico_staff
  with check (source_id = (select s.source_id from record_source s where s.name = 'own words') and type = 'Provenance'
    and (select app.staff_may('people.register')));
create policy of_the_person on record_entry for select to portico_staff
  using (type = 'Provenance' and source_id = (select s.source_id from record_source s where s.name = 'own words')
    and (select app.staff_may('people.register')));

select app.close_to_viewers();
select app.close_to_shares();
