-- Confidential communications (45 CFR 164.522(b)): a patient asks, and nobody asks why, that the clinic reaches them only elsewhere.

create table confidential_channel (
  patient_id uuid not null references patient,
  channel_id uuid not null,
  words bytea not null,
  email boolean not null,
  phone boolean not null,
  post boolean not null,
  devices boolean not null,
  email_mac bytea,
  phone_mac bytea,
  email_confirmed_at timestamptz,
  phone_confirmed_at timestamptz,
  codes_end timestamptz not null,
  tries int not null default 0,
  made_by uuid not null references account,
  created_at timestamptz not null,
  ended_by uuid references account,
  ended_at timestamptz,
  primary key (patient_id, channel_id)
);
create unique index confidential_channel_one on confidential_channel (patient_id) where ended_at is null;
comment on table confidential_channel is 'Where a patient asked to be reached instead of their usual addresses. A row that is open closes all of those.';
comment on column confidential_channel.channel_id is 'Id.';
comment on column confidential_channel.words is 'Sealed under the patient''s key: e-mail address, number, postal address.';
comment on column confidential_channel.email is 'There is an e-mail address in it.';
comment on column confidential_channel.phone is 'There is a number in it.';
comment on column confidential_channel.post is 'There is a postal address in it.';
comment on column confidential_channel.devices is 'Browsers that were turned on show notices as before.';
comment on column confidential_channel.email_mac is 'Keyed hash of the code that was sent to the address; null: none was needed, or it came back.';
comment on column confidential_channel.phone_mac is 'The same of the number.';
comment on column confidential_channel.email_confirmed_at is 'Since when it is known to be theirs. Nothing is sent there before.';
comment on column confidential_channel.phone_confirmed_at is 'The same of the number.';
comment on column confidential_channel.codes_end is 'Until when the codes hold.';
comment on column confidential_channel.tries is 'How often a code was typed.';
comment on column confidential_channel.made_by is 'By which account: the patient''s own.';
comment on column confidential_channel.ended_by is 'Who ended it, or put another one in its place.';
alter table confidential_channel enable row level security;
-- The patient alone: nobody who acts for them, guardians neither.
create policy own on confidential_channel for select to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self()));
create policy asking on confidential_channel for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.is_self()) and made_by = (select app.account_id()) and ended_at is null);
create policy changing on confidential_channel for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self()) and ended_at is null)
  with check (patient_id = (select app.patient_id()) and (select app.is_self()));
create policy viewing_not_this on confidential_channel as restrictive for select to portico_patient using ((select app.viewer()) is null);
grant select, insert, update (email_mac, phone_mac, email_confirmed_at, phone_confirmed_at, tries, ended_by, ended_at)
  on confidential_channel to portico_patient;
create policy reading on confidential_channel for select to portico_staff using ((select app.staff_may('people.find')));
grant select on confidential_channel to portico_staff;
create policy work on confidential_channel to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (words) on confidential_channel to portico_jobs;

-- Whether somebody asked for it, whom a letter is for: a patient, or who owns an account. Everybody who sends asks this. Where it is
-- learns only who may: to others the letter is one that goes nowhere.
create function app.channel_of(of_patient uuid, of_account uuid)
  returns table (patient_id uuid, channel_id uuid, words bytea, email boolean, phone boolean, devices boolean)
  language sql stable security definer parallel restricted
  begin atomic
    select c.patient_id, c.channel_id, case when s ->> 'kind' in ('staff', 'job')
        or s ->> 'kind' = 'patient' and app.viewer() is null and app.share() is null
          and (app.is_self() and c.patient_id = app.patient_id() or of_account = app.account_id())
        or s ->> 'kind' = 'public' and app.claim('account') = of_account::text
      then c.words end,
      c.email_confirmed_at is not null, c.phone_confirmed_at is not null, c.devices
    from app.stamp() as s, unnest(coalesce(app.one_person(of_patient), '{}') || array(
        select p.record from public.account_patient l, unnest(app.one_person(l.patient_id)) as p (record)
        where l.account_id = of_account and l.relation = 'self' and l.ended_at is null)) as w (record)
    join public.confidential_channel c on c.patient_id = w.record and c.ended_at is null
    where s is not null
    order by c.patient_id = of_patient desc nulls last, c.created_at desc limit 1;
  end;
revoke all on function app.channel_of(uuid, uuid) from public;
grant execute on function app.channel_of(uuid, uuid) to portico_patient, portico_staff, portico_jobs, portico_public;

select app.close_to_viewers();
select app.close_to_shares();
