-- Texts (SMS) in threads: the number of a patient, what they agreed to, what goes out and comes in, and who asked for no more.

create table text_number (
  patient_id uuid not null references patient,
  number_id uuid not null,
  number bytea not null,
  number_key bytea not null,
  how text not null check (how in ('patient', 'staff')),
  made_by uuid references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, number_id)
);
create unique index text_number_one on text_number (patient_id) where ended_at is null;
create index text_number_key on text_number (number_key) where ended_at is null;
comment on table text_number is 'The mobile number that texts of a patient go to and come from, and those before it.';
comment on column text_number.number_id is 'Id.';
comment on column text_number.number is 'Sealed under the patient''s key: +12025550100.';
comment on column text_number.number_key is 'Keyed hash of the number, by which a text that comes finds its patient.';
comment on column text_number.how is 'patient: confirmed by a code and given by themself; staff: entered at the clinic.';
comment on column text_number.made_by is 'Account of whoever gave it.';
alter table text_number enable row level security;

create table text_consent (
  patient_id uuid not null references patient,
  consent_id uuid not null,
  number_key bytea not null,
  wording text not null,
  given_by uuid not null references account,
  given_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, consent_id)
);
create unique index text_consent_one on text_consent (patient_id) where ended_at is null;
comment on table text_consent is 'A patient agreed knowingly that texts to one number may hold what the clinic writes, health included. Without a row a text says that a message waits, and no more.';
comment on column text_consent.consent_id is 'Id.';
comment on column text_consent.number_key is 'As text_number.number_key: to another number it does not reach.';
comment on column text_consent.wording is 'The words that stood there when they agreed.';
comment on column text_consent.given_by is 'Account that agreed: the patient''s own.';
comment on column text_consent.given_at is 'When.';
alter table text_consent enable row level security;

create table text_stop (
  number_key bytea not null,
  stop_id uuid not null,
  how text not null check (how in ('reply', 'provider', 'staff')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (number_key, stop_id)
);
create unique index text_stop_one on text_stop (number_key) where ended_at is null;
comment on table text_stop is 'No text goes to this number: whoever has it answered STOP. Ended when they answer START.';
comment on column text_stop.number_key is 'As text_number.number_key.';
comment on column text_stop.stop_id is 'Id.';
comment on column text_stop.how is 'reply: a text that said so; provider: the provider refuses to send there; staff: told to the clinic in other words.';
alter table text_stop enable row level security;

create table text_out (
  patient_id uuid not null,
  message_id uuid not null,
  thread_id uuid not null,
  seq int not null,
  number_key bytea not null,
  form text not null check (form in ('words', 'link')),
  answers boolean not null,
  segments int not null check (segments > 0),
  created_at timestamptz not null,
  due_at timestamptz not null,
  held text check (held in ('night', 'day', 'week')),
  written_at timestamptz,
  outgoing_id uuid,
  ended_at timestamptz,
  ended_why text check (ended_why in ('opted out', 'read', 'no number')),
  primary key (patient_id, message_id),
  foreign key (patient_id, thread_id, seq) references message,
  check ((written_at is null) = (outgoing_id is null)),
  check ((ended_at is null) = (ended_why is null))
);
create unique index text_out_id on text_out (message_id);
create index text_out_thread on text_out (patient_id, thread_id, seq);
create index text_out_last on text_out (patient_id, due_at desc) where ended_at is null;
create index text_out_waiting on text_out (due_at) where written_at is null and ended_at is null;
create index text_out_outgoing on text_out (outgoing_id) where outgoing_id is not null;
comment on table text_out is 'A message of the clinic that goes out as a text too: waits until it is due, and is written once or not at all. How its letter fared is said by outgoing.';
comment on column text_out.message_id is 'The message.';
comment on column text_out.thread_id is 'Its thread.';
comment on column text_out.seq is 'Its number there.';
comment on column text_out.number_key is 'The number it was meant for.';
comment on column text_out.form is 'words: the text says what the message says; link: that a message waits, and where.';
comment on column text_out.answers is 'It answers a text of the patient''s, and no limit holds it back.';
comment on column text_out.segments is 'In how many parts the provider sends it.';
comment on column text_out.due_at is 'Not written before.';
comment on column text_out.held is 'What it waits for: night (quiet hours), day, week (limits); null: nothing.';
comment on column text_out.written_at is 'When its letter was handed over to be sent.';
comment on column text_out.outgoing_id is 'Its letter.';
comment on column text_out.ended_why is 'Why it was never written: the number was stopped, the patient had read the message, or there is no such number any more.';
alter table text_out enable row level security;

create table text_in (
  text_id uuid primary key,
  provider_id text not null unique,
  number_key bytea not null,
  sealed bytea,
  state text not null check (state in ('waits', 'matched', 'filed', 'word', 'aside')),
  alarm smallint not null default 0 check (alarm between 0 and 2),
  message_id uuid,
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references account,
  check ((state in ('waits', 'matched', 'aside')) = (sealed is not null))
);
create index text_in_waiting on text_in (alarm desc, received_at) where state = 'waits';
create index text_in_matched on text_in (settled_at) where state = 'matched';
create index text_in_number on text_in (number_key, received_at desc);
comment on table text_in is 'A text that came in, once each. One that no single patient could be found for waits until somebody matches it.';
comment on column text_in.text_id is 'Id.';
comment on column text_in.provider_id is 'What the provider calls it: the same text told twice is one.';
comment on column text_in.number_key is 'The number it came from.';
comment on column text_in.sealed is 'Sealed under the clinic''s key while no patient has it: number, words, addresses of pictures, and why it was set aside.';
comment on column text_in.state is 'waits: to be matched; matched: a job makes it a message; filed: it is one; word: STOP, START or HELP; aside: it is no message of a patient.';
comment on column text_in.alarm is 'As of a message.';
comment on column text_in.message_id is 'The message that it became.';
comment on column text_in.settled_at is 'When it was matched or set aside.';
comment on column text_in.settled_by is 'By whom.';
alter table text_in enable row level security;

create table text_media (
  patient_id uuid not null,
  media_id uuid not null,
  thread_id uuid not null,
  seq int not null,
  address bytea,
  state text not null default 'waits' check (state in ('waits', 'kept', 'failed')),
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (patient_id, media_id),
  foreign key (patient_id, thread_id, seq) references message,
  check ((state = 'waits') = (address is not null))
);
create unique index text_media_id on text_media (media_id);
create index text_media_message on text_media (patient_id, thread_id, seq);
create index text_media_waiting on text_media (created_at) where state = 'waits';
comment on table text_media is 'A picture that came with a text: fetched from the provider by a job, and then a file of the message.';
comment on column text_media.media_id is 'Id.';
comment on column text_media.thread_id is 'The thread.';
comment on column text_media.seq is 'The message.';
comment on column text_media.address is 'Sealed under the patient''s key: where the provider has it, until it was fetched.';
comment on column text_media.state is 'waits; kept: a file of the message; failed: it could not be fetched.';
comment on column text_media.settled_at is 'When it was kept or given up.';
alter table text_media enable row level security;

alter table message_thread add column stirred int not null default 0;
comment on column message_thread.stirred is 'Goes up when something of a message changed that is no message: how a text fared, a picture that came.';
alter table clinic add column text_rules jsonb not null default '{}';
comment on column clinic.text_rules is 'How many texts a person gets, and at what hours; {}: as the portal proposes.';
grant update (text_rules) on clinic to portico_staff, portico_jobs;
-- What the provider was asked about and is known already belongs to one letter.
create unique index outgoing_sms_id on outgoing (provider_id) where channel = 'sms' and provider_id is not null;

-- Patients: the own number, consent and stop, and that a picture is missing.
create policy own on text_number for select to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self()));
create policy giving on text_number for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.is_self()) and how = 'patient' and made_by = (select app.account_id()));
create policy ending on text_number for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self())) with check (ended_at is not null);
grant select, insert, update (ended_at) on text_number to portico_patient;
create policy own on text_consent for select to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self()));
create policy giving on text_consent for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.is_self()) and given_by = (select app.account_id()));
create policy ending on text_consent for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self())) with check (ended_at is not null);
grant select, insert, update (ended_at) on text_consent to portico_patient;
create policy own on text_stop for select to portico_patient
  using (exists (select from text_number n where n.number_key = text_stop.number_key and n.ended_at is null));
grant select on text_stop to portico_patient;
create policy own on text_media for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from message_thread t where t.patient_id = text_media.patient_id and t.thread_id = text_media.thread_id));
grant select (patient_id, media_id, thread_id, seq, state, created_at) on text_media to portico_patient;
create policy viewing_not_this on text_number as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on text_consent as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on text_stop as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on text_media as restrictive for select to portico_patient using ((select app.viewer()) is null);
select app.close_to_viewers();
select app.close_to_shares();

-- Staff who read messages; a text that waits to be matched is for those who answer.
create policy team on text_number for select to portico_staff
  using ((select app.staff_may('messages.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy entering on text_number for insert to portico_staff
  with check ((select app.staff_may('messages.answer')) and patient_id <> all ((select app.closed_records())::uuid[])
    and how = 'staff' and made_by = (select app.account_id()));
create policy ending_staff on text_number for update to portico_staff
  using ((select app.staff_may('messages.answer')) and patient_id <> all ((select app.closed_records())::uuid[])) with check (ended_at is not null);
grant select, insert, update (ended_at) on text_number to portico_staff;
create policy team on text_consent for select to portico_staff
  using ((select app.staff_may('messages.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
grant select on text_consent to portico_staff;
create policy team on text_stop for select to portico_staff using ((select app.staff_may('messages.read')));
create policy told on text_stop for insert to portico_staff
  with check ((select app.staff_may('messages.answer')) and how = 'staff');
grant select, insert on text_stop to portico_staff;
create policy team on text_out for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = text_out.patient_id and t.thread_id = text_out.thread_id)
    or (select app.staff_may('messages.answer')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy sending on text_out for insert to portico_staff
  with check (exists (select from message m where m.patient_id = text_out.patient_id and m.thread_id = text_out.thread_id
    and m.seq = text_out.seq and m.account_id = (select app.account_id())));
grant select, insert on text_out to portico_staff;
create policy team on text_in for select to portico_staff
  using (state in ('waits', 'aside', 'matched') and (select app.staff_may('messages.answer')));
create policy settling on text_in for update to portico_staff
  using (state = 'waits' and (select app.staff_may('messages.answer')))
  with check (state in ('matched', 'aside') and settled_by = (select app.account_id()));
grant select, update (sealed, state, settled_at, settled_by) on text_in to portico_staff;
create policy team on text_media for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = text_media.patient_id and t.thread_id = text_media.thread_id));
grant select (patient_id, media_id, thread_id, seq, state, created_at) on text_media to portico_staff;
create policy texts on outgoing for select to portico_staff
  using (exists (select from text_out x where x.outgoing_id = outgoing.outgoing_id));
-- A notice that says that something new is there counts as a text too.
create policy counting on notice_message for select to portico_staff
  using (channel = 'sms' and (select app.staff_may('messages.answer')) and patient_id <> all ((select app.closed_records())::uuid[]));

create policy texting on text_number for select to portico_jobs using ((select app.job()) in ('texts', 'keys', 'demo'));
create policy resealing on text_number for update to portico_jobs using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
create policy inventing on text_number for insert to portico_jobs with check ((select app.job()) = 'demo');
grant select, insert, update (number) on text_number to portico_jobs;
create policy texting on text_consent for select to portico_jobs using ((select app.job()) in ('texts', 'demo'));
create policy inventing on text_consent for insert to portico_jobs with check ((select app.job()) = 'demo');
grant select, insert on text_consent to portico_jobs;
create policy texting on text_stop to portico_jobs using ((select app.job()) = 'texts') with check ((select app.job()) = 'texts');
create policy telling on text_stop for select to portico_jobs using ((select app.job()) = 'notices');
grant select, insert, update (ended_at) on text_stop to portico_jobs;
create policy texting on text_out to portico_jobs using ((select app.job()) in ('texts', 'demo')) with check ((select app.job()) in ('texts', 'demo'));
create policy telling on text_out for select to portico_jobs using ((select app.job()) = 'notices');
grant select, insert, update (due_at, held, written_at, outgoing_id, ended_at, ended_why) on text_out to portico_jobs;
create policy texting on text_in to portico_jobs using ((select app.job()) = 'texts') with check ((select app.job()) = 'texts');
grant select, insert, update (sealed, state, message_id, settled_at) on text_in to portico_jobs;
create policy texting on text_media to portico_jobs using ((select app.job()) = 'texts') with check ((select app.job()) = 'texts');
create policy resealing on text_media to portico_jobs using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, insert, update (address, state, settled_at) on text_media to portico_jobs;
create policy texting on outgoing for select to portico_jobs using ((select app.job()) = 'texts');
create policy texting on team for select to portico_jobs using ((select app.job()) = 'texts');
create policy texting on message_thread to portico_jobs using ((select app.job()) = 'texts') with check ((select app.job()) = 'texts');
grant update (stirred) on message_thread to portico_jobs;
create policy texting on message for select to portico_jobs using ((select app.job()) = 'texts');
create policy texting_in on message for insert to portico_jobs
  with check ((select app.job()) = 'texts' and channel = 'text' and author = 'patient' and account_id is null);
create policy texting on message_mark for select to portico_jobs using ((select app.job()) = 'texts');
create policy texting on message_file for insert to portico_jobs with check ((select app.job()) = 'texts');
create policy texting on file for insert to portico_jobs with check ((select app.job()) = 'texts' and origin = 'message' and state = 'held');
create policy texting on file_part for insert to portico_jobs with check ((select app.job()) = 'texts');
create policy texting on work_item for select to portico_jobs using ((select app.job()) = 'texts');
