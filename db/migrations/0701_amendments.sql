-- Corrections that patients ask for (45 CFR 164.526): what they say is wrong, what the clinic answered within its time, and what
-- they said to that. Nothing of it is ever gone, and no entry of the record is changed by it.

update staff_role set may = may || '{records.amend}'::text[] where role in ('clinician', 'privacy officer');

create table amendment (
  patient_id uuid not null references patient,
  amendment_id uuid not null,
  about text not null check (about in ('entry', 'document', 'record')),
  about_id uuid,
  state text not null check (state in ('asked', 'accepted', 'denied', 'taken back')),
  ground text check (ground in ('not ours', 'not of the set', 'not to be seen', 'right as it is')),
  along text not null check (along in ('nothing', 'statement', 'request')),
  words bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  due_at timestamptz not null,
  extended_at timestamptz,
  settled_at timestamptz,
  sent_as uuid not null,
  primary key (patient_id, amendment_id),
  check ((about = 'record') = (about_id is null)),
  check ((state = 'denied') = (ground is not null)),
  check ((state = 'asked') = (settled_at is null)),
  check (along = 'nothing' or state = 'denied')
);
create unique index amendment_id on amendment (amendment_id);
create unique index amendment_sent_as on amendment (patient_id, sent_as);
create index amendment_list on amendment (patient_id, created_at desc);
create index amendment_about on amendment (patient_id, about_id) where about_id is not null;
create index amendment_due on amendment (due_at, amendment_id) where state = 'asked';
create index amendment_settled on amendment (settled_at desc, amendment_id) where state <> 'asked';
comment on table amendment is 'A correction of the record that was asked for. State repeats the last answer in amendment_event, for lists.';
comment on column amendment.amendment_id is 'Id.';
comment on column amendment.about is 'entry of the record, document of the clinic, or the record as a whole.';
comment on column amendment.about_id is 'Which entry or document.';
comment on column amendment.state is 'asked; accepted; denied; taken back by whoever asked.';
comment on column amendment.ground is 'On which of the four grounds of 45 CFR 164.526(a)(2) it was denied.';
comment on column amendment.along is 'What goes with the record from now on: nothing; the statement of disagreement; or request and denial, as the patient wished.';
comment on column amendment.words is 'Sealed under the patient''s key: what it is about, what is wrong, what it should say, why, who is to be told.';
comment on column amendment.made_by is 'Account of whoever asked.';
comment on column amendment.due_at is 'Until when it must be answered: 60 days, once 30 more.';
comment on column amendment.extended_at is 'When the 30 days were added; null: they were not.';
comment on column amendment.settled_at is 'Since when it is answered or taken back.';
comment on column amendment.sent_as is 'Made by the form: the same form asks once, however often it is sent.';
alter table amendment enable row level security;
create policy own on amendment for select to portico_patient
  using (patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]));
-- Who acts for the patient sees what was asked of what they see, since what is said against a denial goes along with it; of the
-- record as a whole, what they asked themselves.
create policy kept_back on amendment as restrictive for select to portico_patient
  using ((select app.is_self()) or case about
    when 'entry' then exists (select from record_entry e where e.patient_id = amendment.patient_id and e.id = amendment.about_id)
    when 'document' then exists (select from document d where d.patient_id = amendment.patient_id and d.document_id = amendment.about_id)
    else made_by = (select app.account_id()) end);
create policy asking on amendment for insert to portico_patient
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and ((select app.is_self()) or (select app.sees('record')))
    and made_by = (select app.account_id()) and state = 'asked' and extended_at is null and case about
      when 'entry' then exists (select from record_entry e where e.patient_id = amendment.patient_id and e.id = amendment.about_id)
      when 'document' then exists (select from document d where d.patient_id = amendment.patient_id and d.document_id = amendment.about_id)
      else true end);
-- Taken back while nobody answered; answered, disagreed with. A denial has a ground, which patients have no right to write.
create policy going_on on amendment for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and ((select app.is_self()) or (select app.sees('record'))) and (state = 'asked' or state = 'denied'))
  with check (state = 'taken back' or state = 'denied' and along <> 'nothing');
grant select, insert, update (state, settled_at, along) on amendment to portico_patient;
create policy reading on amendment for select to portico_staff
  using (((select app.staff_may('records.amend')) or (select app.staff_may('record.read'))) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy answering on amendment for update to portico_staff
  using ((select app.staff_may('records.amend')) and patient_id <> all ((select app.closed_records())::uuid[]) and state = 'asked')
  with check (state in ('asked', 'accepted', 'denied'));
grant select, update (state, ground, due_at, extended_at, settled_at) on amendment to portico_staff;
create policy work on amendment to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy reminding on amendment for select to portico_jobs using ((select app.job()) = 'work');
grant select, insert, update (words) on amendment to portico_jobs;

create table amendment_event (
  patient_id uuid not null,
  event_id uuid not null,
  amendment_id uuid not null,
  what text not null check (what in ('asked', 'seen', 'extended', 'accepted', 'denied', 'disagreed', 'along', 'rebutted', 'taken back')),
  side text not null check (side in ('patient', 'helper', 'staff')),
  account_id uuid not null references account,
  words bytea,
  created_at timestamptz not null,
  primary key (patient_id, event_id),
  foreign key (patient_id, amendment_id) references amendment
);
create index amendment_event_of on amendment_event (patient_id, amendment_id, created_at);
-- Each happens once; of two who do the same at the same moment one does.
create unique index amendment_event_once on amendment_event (patient_id, amendment_id, what);
comment on table amendment_event is 'What became of a correction that was asked for. Rows are added and never changed.';
comment on column amendment_event.event_id is 'Id.';
comment on column amendment_event.amendment_id is 'Of which.';
comment on column amendment_event.what is 'asked; seen by staff first; 30 days more; accepted; denied; a statement of disagreement; the wish that request and denial go along; the clinic''s answer to a statement; taken back.';
comment on column amendment_event.side is 'Who did it: patient, helper, staff.';
comment on column amendment_event.account_id is 'By which account.';
comment on column amendment_event.words is 'Sealed under the patient''s key: what was changed, why not, what somebody says to that.';
alter table amendment_event enable row level security;
create policy own on amendment_event for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from amendment a where a.patient_id = amendment_event.patient_id and a.amendment_id = amendment_event.amendment_id));
create policy acting on amendment_event for insert to portico_patient
  with check (account_id = (select app.account_id()) and what in ('asked', 'taken back', 'disagreed', 'along')
    and side = (select case when app.is_self() then 'patient' else 'helper' end) and exists (
    select from amendment a where a.patient_id = amendment_event.patient_id and a.amendment_id = amendment_event.amendment_id));
grant select, insert on amendment_event to portico_patient;
create policy reading on amendment_event for select to portico_staff
  using (((select app.staff_may('records.amend')) or (select app.staff_may('record.read'))) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy staff_acting on amendment_event for insert to portico_staff
  with check ((select app.staff_may('records.amend')) and patient_id <> all ((select app.closed_records())::uuid[])
    and account_id = (select app.account_id()) and side = 'staff' and what in ('seen', 'extended', 'accepted', 'denied', 'rebutted'));
grant select, insert on amendment_event to portico_staff;
create policy work on amendment_event to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (words) on amendment_event to portico_jobs;

-- Whether an account is shown it: what the policies say of whoever asks, said of somebody else by the job that tells them.
create function app.amendment_shown_to(patient uuid, amendment uuid, account uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (
      select from public.amendment a
      join public.account_patient l on l.account_id = amendment_shown_to.account and l.patient_id = any (app.one_person(amendment_shown_to.patient))
        and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
      where a.patient_id = amendment_shown_to.patient and a.amendment_id = amendment_shown_to.amendment
        and (l.relation = 'self' or case a.about
          when 'entry' then app.shown_to(a.patient_id, a.about_id, amendment_shown_to.account, false)
          when 'document' then app.document_shown_to(a.patient_id, a.about_id, amendment_shown_to.account)
          else a.made_by = amendment_shown_to.account end));
  end;
revoke all on function app.amendment_shown_to(uuid, uuid, uuid) from public;
grant execute on function app.amendment_shown_to(uuid, uuid, uuid) to portico_jobs;

select app.close_to_viewers();
select app.close_to_shares();
