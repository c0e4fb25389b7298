-- One message to many patients: each gets a thread of their own, sealed under their own key, by a job that goes on where it
-- was killed and sends nobody two.

create table bulk_message (
  bulk_id uuid primary key,
  team_id uuid not null references team,
  words bytea not null,
  chosen text not null check (chosen in ('numbers', 'days', 'wrote')),
  state text not null default 'sending' check (state in ('sending', 'stopped', 'done')),
  made_by uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  sent_as uuid not null unique
);
create index bulk_message_last on bulk_message (created_at desc);
create index bulk_message_going on bulk_message (bulk_id) where state = 'sending';
comment on table bulk_message is 'A message to many patients, as it was confirmed.';
comment on column bulk_message.bulk_id is 'Id; of the thread and the message of each patient it makes the id and the mark by which a second is refused.';
comment on column bulk_message.team_id is 'The team that it is from.';
comment on column bulk_message.words is 'Sealed under the key of whoever sends it: subject and words, with fields in braces.';
comment on column bulk_message.chosen is 'How the patients were chosen: by record numbers, by the days on which they come, or because they wrote to the team.';
comment on column bulk_message.state is 'sending; stopped: nobody gets it any more; done: everybody was gone through.';
comment on column bulk_message.made_by is 'Account of the member of staff who sends it.';
comment on column bulk_message.ended_by is 'Account of whoever stopped it.';
comment on column bulk_message.sent_as is 'Made by the form: sent twice it is one.';
alter table bulk_message enable row level security;
create policy sending on bulk_message for select to portico_staff using ((select app.staff_may('messages.bulk')));
create policy starting on bulk_message for insert to portico_staff
  with check ((select app.staff_may('messages.bulk')) and made_by = (select app.account_id()) and state = 'sending'
    and ((select app.staff_may('messages.all')) or team_id = any ((select app.own_teams())::uuid[])));
create policy stopping on bulk_message for update to portico_staff
  using ((select app.staff_may('messages.bulk')) and state = 'sending') with check ((select app.staff_may('messages.bulk')) and state = 'stopped');
create policy work on bulk_message to portico_jobs
  using ((select app.job()) in ('bulk', 'demo')) with check ((select app.job()) in ('bulk', 'demo'));
grant select, insert, update (state, ended_at, ended_by) on bulk_message to portico_staff;
grant select, insert, update (state, ended_at) on bulk_message to portico_jobs;

create table bulk_recipient (
  patient_id uuid not null references patient,
  bulk_id uuid not null references bulk_message,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'no account', 'failed')),
  why text,
  tries int not null default 0,
  thread_id uuid,
  done_at timestamptz,
  primary key (patient_id, bulk_id),
  check ((state = 'sent') = (thread_id is not null))
);
create index bulk_recipient_of on bulk_recipient (bulk_id, state, tries, patient_id);
comment on table bulk_recipient is 'Who was chosen for a message to many, and what became of it.';
comment on column bulk_recipient.bulk_id is 'The message to many.';
comment on column bulk_recipient.state is 'waiting; sent; refused: they want no messages that go to many; no account: nobody would read it; failed, with a reason.';
comment on column bulk_recipient.why is 'Of one that failed, in a word: the field that is not known, or error.';
comment on column bulk_recipient.tries is 'How often it was tried in vain.';
comment on column bulk_recipient.thread_id is 'The thread that it became.';
comment on column bulk_recipient.done_at is 'When.';
alter table bulk_recipient enable row level security;
create policy sending on bulk_recipient for select to portico_staff
  using ((select app.staff_may('messages.bulk')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy choosing on bulk_recipient for insert to portico_staff
  with check ((select app.staff_may('messages.bulk')) and patient_id <> all ((select app.closed_records())::uuid[]) and state = 'waiting');
create policy work on bulk_recipient to portico_jobs
  using ((select app.job()) in ('bulk', 'demo')) with check ((select app.job()) in ('bulk', 'demo'));
grant select, insert on bulk_recipient to portico_staff;
grant select, insert, update (state, why, tries, thread_id, done_at) on bulk_recipient to portico_jobs;

create table bulk_refusal (
  patient_id uuid primary key references patient,
  made_by uuid not null references account,
  created_at timestamptz not null
);
comment on table bulk_refusal is 'Patients who want no messages that go to many.';
comment on column bulk_refusal.made_by is 'Account of whoever said so.';
alter table bulk_refusal enable row level security;
create policy own on bulk_refusal to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.sees('messages')))
  with check (patient_id = (select app.patient_id()) and (select app.sees('messages')) and made_by = (select app.account_id()));
grant select, insert, delete on bulk_refusal to portico_patient;
create policy inventing on bulk_refusal for insert to portico_jobs with check ((select app.job()) = 'demo');
grant insert on bulk_refusal to portico_jobs;
select app.close_to_viewers();
select app.close_to_shares();

-- What the job must know of one patient: whether they may be sent it, what they are called, when they come.
create function app.bulk_about(patient uuid) returns table (refused boolean, reachable boolean, card bytea, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select exists (select from public.bulk_refusal r where r.patient_id = any (app.one_person(bulk_about.patient))),
      exists (select from public.account_patient l join public.account a on a.account_id = l.account_id and a.disabled_at is null
        where l.patient_id = any (app.one_person(bulk_about.patient)) and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
          and (l.relation = 'self' or 'messages' = any (l.sections))),
      p.card,
      (select min(e.at) from public.record_entry e where e.patient_id = p.patient_id and e.kind = 'appointment' and e.state = 'active'
        and e.at > app.moment())
    from public.patient p where p.patient_id = bulk_about.patient and app.job() = 'bulk';
  end;
revoke all on function app.bulk_about(uuid) from public;
grant execute on function app.bulk_about(uuid) to portico_jobs;

-- Of people whom staff chose: who would not get it, so that it is said before.
create function app.bulk_unreachable(patients uuid[]) returns table (patient uuid, refused boolean)
  language sql stable security definer parallel restricted
  begin atomic
    select g.patient, r.refused from unnest(patients) as g (patient)
    cross join lateral (select exists (select from public.bulk_refusal r where r.patient_id = any (app.one_person(g.patient))) as refused,
      exists (select from public.account_patient l join public.account a on a.account_id = l.account_id and a.disabled_at is null
        where l.patient_id = any (app.one_person(g.patient)) and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
          and (l.relation = 'self' or 'messages' = any (l.sections))) as reachable) r
    where (r.refused or not r.reachable) and app.staff_may('messages.bulk') and g.patient <> all (app.closed_records());
  end;
revoke all on function app.bulk_unreachable(uuid[]) from public;
grant execute on function app.bulk_unreachable(uuid[]) to portico_staff;

create policy sending_to_many on message_thread to portico_jobs using ((select app.job()) = 'bulk') with check ((select app.job()) = 'bulk');
create policy sending_to_many on message to portico_jobs using ((select app.job()) = 'bulk') with check ((select app.job()) = 'bulk' and author = 'staff');
create policy sending_to_many on team for select to portico_jobs using ((select app.job()) = 'bulk');
create policy sending_to_many on staff_member for select to portico_jobs using ((select app.job()) = 'bulk');

update staff_role set may = may || '{messages.bulk}'::text[] where role in ('nurse', 'clinician');
