-- Messages between patient and clinic: threads, each with a team of the clinic. Bodies and subjects are sealed under the
-- patient's key. Messages are added and never changed; their order is a number that is taken under the lock of the thread.

alter table team
  add column patients_write boolean not null default false,
  add column hours jsonb,
  add column closed_days jsonb not null default '{}',
  add column answer_days int not null default 2 check (answer_days between 1 and 30);
update team set patients_write = true where front_desk;
alter table team add constraint team_front_desk_is_written_to check (not front_desk or patients_write);
comment on column team.patients_write is 'Patients may choose it when they write; always so for the front desk.';
comment on column team.hours is 'When somebody of it is there, as of a place; null: as the clinic.';
comment on column team.closed_days is 'Days on which nobody of it is there although the clinic is open: day to name.';
comment on column team.answer_days is 'Within how many working days it answers; what a patient is told to expect.';
create policy writing_to on team for select to portico_patient using ((select app.account_id()) is not null);
grant select (team_id, name, ended_at, front_desk, patients_write, hours, closed_days, answer_days) on team to portico_patient;
grant update (patients_write, hours, closed_days, answer_days) on team to portico_staff, portico_jobs;

-- The teams of this member of staff.
create function app.own_teams() returns uuid[]
  language sql stable parallel restricted
  begin atomic
    select array(select m.team_id from public.team_member m where m.account_id = app.account_id() and m.ended_at is null);
  end;
grant execute on function app.own_teams() to portico_staff;

create table message_thread (
  patient_id uuid not null references patient,
  thread_id uuid not null,
  kind text not null default 'usual' check (kind in ('usual', 'confidential')),
  team_id uuid not null references team,
  subject bytea not null,
  started_by uuid references account,
  created_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  holder_id uuid references account,
  snoozed_until timestamptz,
  waiting_since timestamptz,
  answer_by timestamptz,
  alarm smallint not null default 0 check (alarm between 0 and 2),
  last_seq int not null default 0,
  last_at timestamptz not null,
  clinic_seq int not null default 0,
  opened_seq int not null default 0,
  primary key (patient_id, thread_id)
);
create unique index message_thread_id on message_thread (thread_id);
create index message_thread_list on message_thread (patient_id, last_at desc, thread_id desc);
create index message_thread_team on message_thread (team_id, last_at desc, thread_id desc);
create index message_thread_open on message_thread (team_id, last_at desc, thread_id desc) where state = 'open';
create index message_thread_asleep on message_thread (team_id, last_at desc, thread_id desc) where snoozed_until is not null;
create index message_thread_holder on message_thread (holder_id, last_at desc, thread_id desc) where holder_id is not null;
create index message_thread_waiting on message_thread (team_id, alarm desc, waiting_since, thread_id) where waiting_since is not null;
comment on table message_thread is 'Messages that belong together, between one patient and one team of the clinic. The columns from state on repeat the last word of messages and events, for lists; its row is locked while a message is added.';
comment on column message_thread.thread_id is 'Id; the number that people say on the telephone is made from it.';
comment on column message_thread.kind is 'confidential: between the patient and the clinic alone, never shown to anybody who acts for the patient.';
comment on column message_thread.team_id is 'The team that answers.';
comment on column message_thread.subject is 'Sealed under the patient''s key: what it is about.';
comment on column message_thread.started_by is 'Account of whoever wrote first; null where no account did, as in a text.';
comment on column message_thread.state is 'closed: nothing is left to do; the next message of the patient opens it again.';
comment on column message_thread.holder_id is 'Account of the member of staff who takes care of it; null while nobody does.';
comment on column message_thread.snoozed_until is 'Out of the way until then, or until the patient writes.';
comment on column message_thread.waiting_since is 'When the first message came that the clinic has not answered; null when none waits.';
comment on column message_thread.answer_by is 'When the patient was told to expect an answer; null when none waits.';
comment on column message_thread.alarm is 'Of what waits: 2 words of an emergency, 1 such words denied or of the past, 0 none.';
comment on column message_thread.last_seq is 'Number of the newest message.';
comment on column message_thread.last_at is 'When it came.';
comment on column message_thread.clinic_seq is 'Number of the newest message of the clinic.';
comment on column message_thread.opened_seq is 'Number of the newest message that the team has opened.';
alter table message_thread enable row level security;

create table message (
  patient_id uuid not null,
  thread_id uuid not null,
  seq int not null check (seq > 0),
  message_id uuid not null,
  author text not null check (author in ('patient', 'helper', 'staff')),
  account_id uuid references account,
  author_name bytea,
  team_id uuid not null references team,
  channel text not null default 'portal' check (channel in ('portal', 'text')),
  body bytea not null,
  alarm smallint not null default 0 check (alarm between 0 and 2),
  sent_as uuid,
  created_at timestamptz not null,
  primary key (patient_id, thread_id, seq),
  foreign key (patient_id, thread_id) references message_thread,
  check (channel = 'text' or account_id is not null and sent_as is not null)
);
create unique index message_id on message (message_id);
-- A double click, a retry and a second tab make one message.
create unique index message_sent_as on message (patient_id, account_id, sent_as);
comment on table message is 'One message. Rows are added and never changed.';
comment on column message.thread_id is 'The thread.';
comment on column message.seq is 'Its number in the thread, the first is 1: the same order for everybody.';
comment on column message.message_id is 'Id.';
comment on column message.author is 'patient; helper: somebody who acts for the patient; staff.';
comment on column message.account_id is 'Account of the author; null where no account wrote, as in a text that came in.';
comment on column message.author_name is 'Sealed under the patient''s key: of a helper, name and relation as they were.';
comment on column message.team_id is 'The team that it was sent to, or from.';
comment on column message.channel is 'portal, or text (SMS).';
comment on column message.body is 'Sealed under the patient''s key.';
comment on column message.alarm is '2 words of an emergency, 1 such words denied or of the past, 0 none.';
comment on column message.sent_as is 'Made by the form: the same form makes one message, however often it is sent.';
alter table message enable row level security;

-- Files of messages are theirs alone: no other page lists them.
alter table file drop constraint file_origin_check;
alter table file add constraint file_origin_check check (origin in ('patient', 'staff', 'portal', 'import', 'message'));
comment on column file.origin is 'Where it came from: patient (uploaded), staff, portal (made here), import, message (sent with one, by either side).';
create table message_file (
  patient_id uuid not null,
  file_id uuid not null,
  thread_id uuid not null,
  seq int not null,
  primary key (patient_id, file_id),
  foreign key (patient_id, file_id) references file,
  foreign key (patient_id, thread_id, seq) references message
);
create index message_file_message on message_file (patient_id, thread_id, seq);
comment on table message_file is 'Files that were sent with a message.';
comment on column message_file.file_id is 'The file.';
comment on column message_file.thread_id is 'The thread.';
comment on column message_file.seq is 'The message.';
alter table message_file enable row level security;

create table message_mark (
  patient_id uuid not null,
  thread_id uuid not null,
  account_id uuid not null references account,
  seen_seq int not null default 0,
  seen_at timestamptz,
  archived_seq int not null default 0,
  primary key (patient_id, thread_id, account_id),
  foreign key (patient_id, thread_id) references message_thread
);
comment on table message_mark is 'How far the patient, or somebody who acts for them, has read a thread, and whether they put it away.';
comment on column message_mark.thread_id is 'The thread.';
comment on column message_mark.seen_seq is 'Number of the newest message that this account has read.';
comment on column message_mark.archived_seq is 'Put away as of this message: what comes after it brings the thread back. 0: not put away.';
alter table message_mark enable row level security;

create table message_opening (
  patient_id uuid not null,
  thread_id uuid not null,
  seq int not null,
  account_id uuid not null references account,
  opened_at timestamptz not null,
  primary key (patient_id, thread_id, seq),
  foreign key (patient_id, thread_id) references message_thread
);
comment on table message_opening is 'When the team opened a thread in which something was new to it. Rows are added and never changed.';
comment on column message_opening.thread_id is 'The thread.';
comment on column message_opening.seq is 'Up to which message.';
comment on column message_opening.account_id is 'Who of the team; the patient is told when, not by whom.';
comment on column message_opening.opened_at is 'When.';
alter table message_opening enable row level security;

-- Internal, like staff_comment: the role of patients has no right to these two.
create table message_comment (
  patient_id uuid not null,
  comment_id uuid not null,
  thread_id uuid not null,
  seq int not null,
  body bytea not null,
  made_by uuid not null references account,
  sent_as uuid not null,
  created_at timestamptz not null,
  primary key (patient_id, comment_id),
  foreign key (patient_id, thread_id) references message_thread
);
create index message_comment_thread on message_comment (patient_id, thread_id, created_at);
create unique index message_comment_sent_as on message_comment (patient_id, made_by, sent_as);
comment on table message_comment is 'What staff say to each other in a thread. Internal: never shown to the patient.';
comment on column message_comment.comment_id is 'Id.';
comment on column message_comment.thread_id is 'The thread.';
comment on column message_comment.seq is 'After which message it was written.';
comment on column message_comment.body is 'Sealed under the patient''s key.';
comment on column message_comment.made_by is 'Account of the member of staff.';
comment on column message_comment.sent_as is 'As of a message.';
alter table message_comment enable row level security;

create table message_event (
  patient_id uuid not null,
  event_id uuid not null,
  thread_id uuid not null,
  seq int not null,
  what text not null check (what in ('assigned', 'handed over', 'snoozed', 'woken', 'closed', 'reopened')),
  account_id uuid references account,
  to_account uuid references account,
  to_team uuid references team,
  until timestamptz,
  note bytea,
  created_at timestamptz not null,
  primary key (patient_id, event_id),
  foreign key (patient_id, thread_id) references message_thread
);
create index message_event_thread on message_event (patient_id, thread_id, created_at);
comment on table message_event is 'What staff did with a thread. Internal; rows are added and never changed.';
comment on column message_event.thread_id is 'The thread.';
comment on column message_event.seq is 'After which message.';
comment on column message_event.what is 'assigned (or given back), handed over, snoozed, woken, closed, reopened.';
comment on column message_event.account_id is 'Who did it.';
comment on column message_event.to_account is 'To whom it was assigned; null where it was given back.';
comment on column message_event.to_team is 'To which team it was handed over.';
comment on column message_event.until is 'Until when it was snoozed.';
comment on column message_event.note is 'Sealed under the patient''s key: why.';
alter table message_event enable row level security;

create table team_answer (
  team_id uuid not null references team,
  answer_id uuid not null,
  seconds int not null check (seconds >= 0),
  answered_at timestamptz not null,
  primary key (team_id, answer_id)
);
create index team_answer_last on team_answer (team_id, answered_at desc) include (seconds);
comment on table team_answer is 'How long a patient waited for an answer of a team, of which nobody is named: from these the usual time is told.';
comment on column team_answer.team_id is 'The team that answered.';
comment on column team_answer.answer_id is 'Id, of nothing else.';
comment on column team_answer.seconds is 'From the first message that was not answered to the answer.';
comment on column team_answer.answered_at is 'When.';
alter table team_answer enable row level security;

-- Patients, and those who act for them with messages shared: of threads that are confidential the patient alone.
create policy own on message_thread for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (select app.sees('messages')) and (kind = 'usual' or (select app.is_self())));
create policy starting on message_thread for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.sees('messages'))
    and (kind = 'usual' or (select app.is_self())) and started_by = (select app.account_id()));
create policy writing on message_thread for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('messages')))
  with check (state = 'open');
grant select, insert, update (team_id, state, holder_id, snoozed_until, waiting_since, answer_by, alarm, last_seq, last_at)
  on message_thread to portico_patient;

-- Everything else of a thread is seen with it: the select behind it is under its lock.
create policy own on message for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from message_thread t where t.patient_id = message.patient_id and t.thread_id = message.thread_id));
create policy writing on message for insert to portico_patient
  with check (account_id = (select app.account_id()) and channel = 'portal'
    and author = (select case when app.is_self() then 'patient' else 'helper' end) and exists (
      select from message_thread t where t.patient_id = message.patient_id and t.thread_id = message.thread_id));
grant select, insert on message to portico_patient;
create policy own on message_file for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from message_thread t where t.patient_id = message_file.patient_id and t.thread_id = message_file.thread_id));
create policy writing on message_file for insert to portico_patient
  with check (exists (select from message m where m.patient_id = message_file.patient_id and m.thread_id = message_file.thread_id
      and m.seq = message_file.seq and m.account_id = (select app.account_id())));
grant select, insert on message_file to portico_patient;
create policy own on message_mark to portico_patient
  using (account_id = (select app.account_id()) and exists (
    select from message_thread t where t.patient_id = message_mark.patient_id and t.thread_id = message_mark.thread_id))
  with check (account_id = (select app.account_id()) and exists (
    select from message_thread t where t.patient_id = message_mark.patient_id and t.thread_id = message_mark.thread_id));
grant select, insert, update (seen_seq, seen_at, archived_seq) on message_mark to portico_patient;
create policy own on message_opening for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from message_thread t where t.patient_id = message_opening.patient_id and t.thread_id = message_opening.thread_id));
grant select (patient_id, thread_id, seq, opened_at) on message_opening to portico_patient;
create policy signed_in on team_answer for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
grant select on team_answer to portico_patient, portico_staff;

-- Of files only what such a message brought; before it is one, whoever sends it.
create policy messages on file for select to portico_patient
  using (origin = 'message' and (patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (made_by = (select app.account_id()) and (select app.sees('messages')) or exists (
      select from message_file m where m.patient_id = file.patient_id and m.file_id = file.file_id)));
create policy messages_sending on file for insert to portico_patient
  with check (origin = 'message' and (patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (select app.sees('messages')) and made_by = (select app.account_id()) and state = 'held');

create policy messages_sending on file_part for insert to portico_patient
  with check (patient_id = any ((select app.also())::uuid[]) and exists (select from file f where f.patient_id = file_part.patient_id
    and f.file_id = file_part.file_id and f.made_by = (select app.account_id()) and f.origin = 'message' and f.state = 'held'));

-- Staff: the threads of the own teams and those that were given to them; with `messages.all` those of every team.
create policy team on message_thread for select to portico_staff
  using ((select app.staff_may('messages.read')) and patient_id <> all ((select app.closed_records())::uuid[])
    and ((select app.staff_may('messages.all')) or team_id = any ((select app.own_teams())::uuid[]) or holder_id = (select app.account_id())));
create policy team_starting on message_thread for insert to portico_staff
  with check ((select app.staff_may('messages.answer')) and patient_id <> all ((select app.closed_records())::uuid[])
    and ((select app.staff_may('messages.all')) or team_id = any ((select app.own_teams())::uuid[]))
    and started_by = (select app.account_id()));
create policy working on message_thread for update to portico_staff
  using ((select app.staff_may('messages.read'))) with check ((select app.staff_may('messages.read')));
grant select, insert, update (state, snoozed_until, waiting_since, answer_by, alarm, last_seq, last_at, clinic_seq, opened_seq)
  on message_thread to portico_staff;
create policy team on message for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = message.patient_id and t.thread_id = message.thread_id));
create policy answering on message for insert to portico_staff
  with check ((select app.staff_may('messages.answer')) and author = 'staff' and account_id = (select app.account_id()) and exists (
    select from message_thread t where t.patient_id = message.patient_id and t.thread_id = message.thread_id));
grant select, insert on message to portico_staff;
create policy team on message_file for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = message_file.patient_id and t.thread_id = message_file.thread_id));
create policy answering on message_file for insert to portico_staff
  with check (exists (select from message m where m.patient_id = message_file.patient_id and m.thread_id = message_file.thread_id
      and m.seq = message_file.seq and m.account_id = (select app.account_id())));
grant select, insert on message_file to portico_staff;
create policy team on message_mark for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = message_mark.patient_id and t.thread_id = message_mark.thread_id));
grant select on message_mark to portico_staff;
create policy team on message_opening for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = message_opening.patient_id and t.thread_id = message_opening.thread_id));
create policy opening on message_opening for insert to portico_staff
  with check (account_id = (select app.account_id()) and exists (
    select from message_thread t where t.patient_id = message_opening.patient_id and t.thread_id = message_opening.thread_id));
grant select, insert on message_opening to portico_staff;
create policy team on message_comment for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = message_comment.patient_id and t.thread_id = message_comment.thread_id));
create policy commenting on message_comment for insert to portico_staff
  with check (made_by = (select app.account_id()) and exists (
    select from message_thread t where t.patient_id = message_comment.patient_id and t.thread_id = message_comment.thread_id));
grant select, insert on message_comment to portico_staff;
create policy team on message_event for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = message_event.patient_id and t.thread_id = message_event.thread_id));
create policy acting on message_event for insert to portico_staff
  with check ((select app.staff_may('messages.answer')) and account_id = (select app.account_id()) and exists (
    select from message_thread t where t.patient_id = message_event.patient_id and t.thread_id = message_event.thread_id));
grant select, insert on message_event to portico_staff;
create policy answering on team_answer for insert to portico_staff with check ((select app.staff_may('messages.answer')));
grant insert on team_answer to portico_staff;
create policy messages_staff on file for select to portico_staff
  using (origin = 'message' and (made_by = (select app.account_id()) and (select app.staff_may('messages.answer')) or exists (
    select from message_file m where m.patient_id = file.patient_id and m.file_id = file.file_id)));
create policy messages_adding on file for insert to portico_staff
  with check (origin = 'message' and (select app.staff_may('messages.answer')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()) and state = 'held');
-- Whoever reads records reads their files, but those of messages with the messages alone.
create policy messages_with_theirs on file as restrictive for select to portico_staff
  using (origin <> 'message' or made_by = (select app.account_id()) or exists (
    select from message_file m where m.patient_id = file.patient_id and m.file_id = file.file_id));

-- Gives a thread to a team or a person, also to those whose threads the giver does not see.
create function app.route_thread(patient uuid, thread uuid, team uuid, holder uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not app.staff_may('messages.answer') then
      raise exception 'only whoever answers messages may hand them over' using errcode = '42501';
    end if;
    update public.message_thread t set team_id = team, holder_id = holder
      where t.patient_id = patient and t.thread_id = thread and t.patient_id <> all (app.closed_records())
        and (app.staff_may('messages.all') or t.team_id = any (app.own_teams()) or t.holder_id = app.account_id());
    return found;
  end $$;
revoke all on function app.route_thread(uuid, uuid, uuid, uuid) from public;
grant execute on function app.route_thread(uuid, uuid, uuid, uuid) to portico_staff;

-- Whether a thread is shown to an account, asked by the job that tells people: as the policy above says of whoever asks.
create function app.thread_shown_to(patient uuid, thread uuid, account uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (
      select from public.message_thread t
      join public.account_patient l on l.account_id = thread_shown_to.account and l.patient_id = any (app.one_person(thread_shown_to.patient))
        and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
      where t.patient_id = thread_shown_to.patient and t.thread_id = thread_shown_to.thread
        and (l.relation = 'self' or t.kind = 'usual' and l.patient_id = t.patient_id and 'messages' = any (l.sections)));
  end;
revoke all on function app.thread_shown_to(uuid, uuid, uuid) from public;
grant execute on function app.thread_shown_to(uuid, uuid, uuid) to portico_jobs;

update staff_role set may = may || '{messages.read,messages.answer}'::text[] where role in ('front desk', 'nurse', 'clinician', 'biller');
update staff_role set may = may || '{messages.all}'::text[] where role = 'clinician';

create policy work on message_thread to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy work on message to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy work on message_file to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
create policy work on message_mark to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
create policy work on message_opening to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
create policy work on message_comment to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy work on message_event to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy work on team_answer to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert, update (subject, state, holder_id, waiting_since, answer_by, last_seq, last_at, clinic_seq, opened_seq)
  on message_thread to portico_jobs;
grant select, insert, update (body, author_name) on message to portico_jobs;
grant select, insert on message_file, message_mark, message_opening, team_answer to portico_jobs;
grant select, insert, update (body) on message_comment to portico_jobs;
grant select, insert, update (note) on message_event to portico_jobs;

-- Whoever looks as the patient sees no messages: those are read by the team that they are for.
create policy viewing_not_this on message_thread as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on message as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on message_file as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on message_mark as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on message_opening as restrictive for select to portico_patient using ((select app.viewer()) is null);
select app.close_to_viewers();
