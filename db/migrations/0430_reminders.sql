-- Appointments are not forgotten: reminders and what was answered to them, links that open without an account, and earlier times
-- that are offered to those who wish one.

alter table clinic add column reminder_rules jsonb not null default '{}';
comment on column clinic.reminder_rules is 'When people are reminded by which way, and how long an earlier time is held for whom it is offered; {}: as the portal proposes.';
grant update (reminder_rules) on clinic to portico_staff, portico_jobs;

create table reminder_choice (
  account_id uuid not null references account,
  choice_id uuid not null,
  said jsonb not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (account_id, choice_id)
);
create unique index reminder_choice_one on reminder_choice (account_id) where ended_at is null;
comment on table reminder_choice is 'How somebody wants to be reminded of appointments, and how before; no row: as the clinic proposes.';
comment on column reminder_choice.choice_id is 'Id.';
comment on column reminder_choice.said is 'How long before by each way; whether e-mails say for what and with whom, and in which words that was agreed to.';
alter table reminder_choice enable row level security;

create table appointment_reminder (
  patient_id uuid not null,
  reminder_id uuid not null,
  appointment_id uuid not null,
  starts_at timestamptz not null,
  channel text check (channel in ('email', 'sms', 'push')),
  account_id uuid references account,
  device_id uuid,
  before_minutes int not null,
  due_at timestamptz not null,
  state text not null default 'waits' check (state in ('waits', 'written', 'dropped')),
  why text check (why in ('nobody', 'cancelled', 'moved', 'begun', 'a later one', 'night', 'limit', 'opted out', 'not chosen', 'no address', 'no access', 'too soon', 'by a notice')),
  settled_at timestamptz,
  outgoing_id uuid,
  number_key bytea,
  created_at timestamptz not null,
  primary key (patient_id, reminder_id),
  foreign key (patient_id, appointment_id) references appointment,
  check ((state = 'waits') = (settled_at is null)),
  check ((state = 'written') = (outgoing_id is not null)),
  check ((state = 'dropped') = (why is not null))
);
create unique index appointment_reminder_id on appointment_reminder (reminder_id);
create unique index appointment_reminder_once on appointment_reminder
  (appointment_id, starts_at, channel, coalesce(device_id, account_id, appointment_id), before_minutes) where why is distinct from 'not chosen' and before_minutes > 0;
create index appointment_reminder_of on appointment_reminder (patient_id, appointment_id, starts_at);
create index appointment_reminder_due on appointment_reminder (due_at) where state = 'waits';
create index appointment_reminder_number on appointment_reminder (number_key, settled_at desc) where number_key is not null;
create index appointment_reminder_texts on appointment_reminder (account_id, settled_at desc) where state = 'written' and channel = 'sms';
create index appointment_reminder_outgoing on appointment_reminder (outgoing_id) where outgoing_id is not null;
comment on table appointment_reminder is 'A reminder of an appointment by one way: planned by a job from the appointments as they stand, and written once or not at all. How its letter fared is said by outgoing.';
comment on column appointment_reminder.reminder_id is 'Id.';
comment on column appointment_reminder.appointment_id is 'Of which.';
comment on column appointment_reminder.starts_at is 'The time of which it reminds: of one that was moved since it is dropped.';
comment on column appointment_reminder.channel is 'email, sms, push; null: nobody can be reached, and the row says that it was looked.';
comment on column appointment_reminder.account_id is 'Whom; null: the number for texts that the patient has without an account.';
comment on column appointment_reminder.device_id is 'Of push: the device.';
comment on column appointment_reminder.before_minutes is 'How long before the appointment, as it was chosen; 0: not a reminder, but that the clinic moved or cancelled it; -1: none was planned.';
comment on column appointment_reminder.due_at is 'Not written before: that, moved out of quiet hours.';
comment on column appointment_reminder.state is 'waits; written: its letter was handed over to be sent; dropped: it never will be, see why.';
comment on column appointment_reminder.why is 'a later one: of several that were overdue only the last one went out; too soon: it was booked later than that; nobody: of channel null; by a notice: of a change of which a notice tells.';
comment on column appointment_reminder.settled_at is 'When it was written or dropped.';
comment on column appointment_reminder.outgoing_id is 'Its letter.';
comment on column appointment_reminder.number_key is 'Of a text: the keyed hash of the number it went to, by which an answer finds it.';
alter table appointment_reminder enable row level security;

create table appointment_link (
  patient_id uuid not null,
  link_id uuid not null,
  appointment_id uuid not null,
  offer_id uuid,
  hash bytea not null,
  wrong smallint not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, link_id),
  foreign key (patient_id, appointment_id) references appointment
);
create unique index appointment_link_hash on appointment_link (hash);
create index appointment_link_of on appointment_link (patient_id, appointment_id);
comment on table appointment_link is 'The address in a reminder or an offer: opens a page that names clinic, day and time, and changes something for whoever knows the birth date.';
comment on column appointment_link.link_id is 'Id.';
comment on column appointment_link.appointment_id is 'Of which.';
comment on column appointment_link.offer_id is 'The offer that it answers; null: a reminder.';
comment on column appointment_link.hash is 'SHA-256 of what the address carries.';
comment on column appointment_link.wrong is 'Wrong birth dates; the fifth of an appointment ends all its links.';
alter table appointment_link enable row level security;

create table reminder_answer (
  patient_id uuid not null,
  answer_id uuid not null,
  reminder_id uuid not null,
  what text not null check (what in ('confirm', 'cancel', 'other time')),
  lang text not null,
  number bytea not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  became text check (became in ('confirmed', 'cancelled', 'asked', 'too late', 'over')),
  primary key (patient_id, answer_id),
  foreign key (patient_id, reminder_id) references appointment_reminder,
  check ((settled_at is null) = (became is null))
);
create unique index reminder_answer_id on reminder_answer (answer_id);
create index reminder_answer_waiting on reminder_answer (created_at) where settled_at is null;
comment on table reminder_answer is 'A text that answered a reminder: taken down when it came, done by a job, once.';
comment on column reminder_answer.answer_id is 'Id.';
comment on column reminder_answer.reminder_id is 'The last reminder that had gone to this number.';
comment on column reminder_answer.what is 'confirm, cancel, other time.';
comment on column reminder_answer.lang is 'en or es: the language of the word, in which the answer to it is.';
comment on column reminder_answer.number is 'Sealed under the patient''s key: where it came from.';
comment on column reminder_answer.settled_at is 'When it was done.';
comment on column reminder_answer.became is 'asked: the front desk has it; too late: the patient cannot cancel it by themself any more; over: it was moved, cancelled or has begun.';
alter table reminder_answer enable row level security;

create table earlier_wish (
  patient_id uuid not null,
  wish_id uuid not null,
  appointment_id uuid not null,
  account_id uuid references account,
  weekdays smallint[] not null check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) > 0),
  parts text[] not null check (parts <@ '{morning,afternoon,evening}' and cardinality(parts) > 0),
  notice_minutes int not null check (notice_minutes between 60 and 20160),
  anybody boolean not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, wish_id),
  foreign key (patient_id, appointment_id) references appointment
);
create unique index earlier_wish_one on earlier_wish (appointment_id) where ended_at is null;
create index earlier_wish_waiting on earlier_wish (created_at) where ended_at is null;
comment on table earlier_wish is 'A patient would come earlier if something opened.';
comment on column earlier_wish.wish_id is 'Id.';
comment on column earlier_wish.appointment_id is 'Instead of which.';
comment on column earlier_wish.account_id is 'Who said so.';
comment on column earlier_wish.weekdays is '1 Monday to 7 Sunday, on the clock of the place.';
comment on column earlier_wish.parts is 'morning: until noon; afternoon: until 5; evening.';
comment on column earlier_wish.notice_minutes is 'How long before they must know.';
comment on column earlier_wish.anybody is 'With anybody who offers this type of visit; else with whom they have it.';
alter table earlier_wish enable row level security;

create table slot_offer (
  patient_id uuid not null,
  offer_id uuid not null,
  appointment_id uuid not null,
  chain_id uuid not null,
  why text not null check (why in ('earlier', 'clinic')),
  old_starts_at timestamptz not null,
  bookable_id uuid not null references bookable,
  location_id uuid not null references location,
  way text not null check (way in ('in person', 'video', 'phone')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  made_by uuid references account,
  created_at timestamptz not null,
  held_until timestamptz not null,
  told_at timestamptz,
  state text not null default 'open' check (state in ('open', 'taken', 'refused', 'expired', 'withdrawn')),
  settled_at timestamptz,
  settled_by uuid references account,
  via text check (via in ('portal', 'link')),
  primary key (patient_id, offer_id),
  foreign key (patient_id, appointment_id) references appointment,
  check ((state = 'open') = (settled_at is null))
);
create unique index slot_offer_id on slot_offer (offer_id);
create unique index slot_offer_one on slot_offer (appointment_id) where state = 'open';
create index slot_offer_of on slot_offer (patient_id, appointment_id, created_at);
create index slot_offer_chain on slot_offer (chain_id, created_at);
create index slot_offer_day on slot_offer (created_at desc);
create index slot_offer_open on slot_offer (held_until) where state = 'open';
create index slot_offer_slot on slot_offer (bookable_id, starts_at);
comment on table slot_offer is 'A time that is held for one patient, instead of the one they have, until they take it or refuse, or the time for that is over.';
comment on column slot_offer.offer_id is 'Id; in busy it is what holds the time.';
comment on column slot_offer.appointment_id is 'Instead of which.';
comment on column slot_offer.chain_id is 'Offers of one time that freed, to one after the other, share it.';
comment on column slot_offer.why is 'earlier: they wished one; clinic: the clinic has to move their appointment.';
comment on column slot_offer.old_starts_at is 'When their appointment was at that moment.';
comment on column slot_offer.location_id is 'Where.';
comment on column slot_offer.way is 'in person, video, phone.';
comment on column slot_offer.made_by is 'Account of the member of staff; null: the portal by itself.';
comment on column slot_offer.held_until is 'Until when it can be taken.';
comment on column slot_offer.told_at is 'When they were told.';
comment on column slot_offer.state is 'open, taken, refused; expired: nobody answered in time; withdrawn: the appointment was moved or cancelled meanwhile.';
comment on column slot_offer.settled_at is 'Since when it is no longer open.';
comment on column slot_offer.settled_by is 'Account that took or refused it; null where none did.';
comment on column slot_offer.via is 'portal, or link: without signing in.';
alter table slot_offer enable row level security;

create index appointment_event_by_clinic on appointment_event (created_at) where what in ('moved', 'cancelled') and side in ('staff', 'clinic');

-- Patients: how the account is reminded; wishes and offers of appointments that they see.
create policy own on reminder_choice to portico_patient
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
grant select, insert, update (ended_at) on reminder_choice to portico_patient;
create policy own on earlier_wish for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments')));
create policy wishing on earlier_wish for insert to portico_patient
  with check (account_id = (select app.account_id())
    and exists (select from appointment a where a.patient_id = earlier_wish.patient_id and a.appointment_id = earlier_wish.appointment_id));
create policy ending on earlier_wish for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments')))
  with check (ended_at is not null);
grant select, insert, update (ended_at) on earlier_wish to portico_patient;
create policy own on slot_offer for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments')));
create policy answering on slot_offer for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments'))
    and state = 'open')
  with check (state in ('taken', 'refused', 'withdrawn'));
grant select (patient_id, offer_id, appointment_id, why, old_starts_at, bookable_id, location_id, way, starts_at, ends_at, created_at, held_until, state,
  settled_at) on slot_offer to portico_patient;
grant update (state, settled_at, settled_by, via) on slot_offer to portico_patient;
create policy answering on busy for delete to portico_patient
  using (exists (select from slot_offer o where o.offer_id = busy.for_id));
select app.close_to_viewers();
select app.close_to_shares();

-- Staff: who was reminded how, who wishes an earlier time, and who was offered which.
create policy reading on appointment_reminder for select to portico_staff
  using ((select app.staff_may('appointments.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy counting on appointment_reminder for select to portico_staff
  using (channel = 'sms' and (select app.staff_may('messages.answer')) and patient_id <> all ((select app.closed_records())::uuid[]));
grant select (patient_id, reminder_id, appointment_id, starts_at, channel, account_id, before_minutes, due_at, state, why, settled_at, outgoing_id, created_at)
  on appointment_reminder to portico_staff;
create policy reading on earlier_wish for select to portico_staff
  using ((select app.staff_may('appointments.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
grant select on earlier_wish to portico_staff;
create policy reading on slot_offer for select to portico_staff
  using ((select app.staff_may('appointments.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy offering on slot_offer for insert to portico_staff
  with check ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()));
create policy withdrawing on slot_offer for update to portico_staff
  using ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check (state in ('withdrawn', 'expired'));
grant select, insert, update (state, settled_at, settled_by) on slot_offer to portico_staff;
create policy reminders on outgoing for select to portico_staff
  using ((select app.staff_may('appointments.read')) and exists (select from appointment_reminder r where r.outgoing_id = outgoing.outgoing_id));

-- Jobs.
create policy reminding on reminder_choice for select to portico_jobs using ((select app.job()) = 'appointments');
grant select on reminder_choice to portico_jobs;
create policy reminding on appointment_reminder to portico_jobs
  using ((select app.job()) = 'appointments') with check ((select app.job()) = 'appointments');
create policy counting_texts on appointment_reminder for select to portico_jobs using ((select app.job()) in ('notices', 'texts'));
grant select, insert, update (due_at, state, why, settled_at, outgoing_id, number_key) on appointment_reminder to portico_jobs;
create policy reminding on appointment_link to portico_jobs
  using ((select app.job()) = 'appointments') with check ((select app.job()) = 'appointments');
grant select, insert, update (wrong, ended_at) on appointment_link to portico_jobs;
create policy reminding on reminder_answer to portico_jobs
  using ((select app.job()) = 'appointments') with check ((select app.job()) = 'appointments');
create policy hearing on reminder_answer for insert to portico_jobs with check ((select app.job()) = 'texts' and settled_at is null);
create policy resealing on reminder_answer to portico_jobs using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, insert, update (number, settled_at, became) on reminder_answer to portico_jobs;
create policy reminding on earlier_wish to portico_jobs
  using ((select app.job()) = 'appointments') with check ((select app.job()) = 'appointments');
grant select, insert, update (ended_at) on earlier_wish to portico_jobs;
create policy reminding on slot_offer to portico_jobs
  using ((select app.job()) = 'appointments') with check ((select app.job()) = 'appointments');
grant select, insert, update (told_at, state, settled_at, settled_by, via) on slot_offer to portico_jobs;
-- Whom a reminder reaches, and whether it may.
create policy reminding on account for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on account_patient for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on patient for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on notice_choice for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on notice_stop for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on notice_message for select to portico_jobs using ((select app.job()) = 'appointments' and channel = 'sms');
create policy reminding on push_device for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on text_number for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on text_consent for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on text_stop for select to portico_jobs using ((select app.job()) = 'appointments');
create policy reminding on text_out for select to portico_jobs using ((select app.job()) = 'appointments');
create policy asking_desk on team for select to portico_jobs using ((select app.job()) = 'appointments');
comment on column text_in.state is 'waits: to be matched; matched: a job makes it a message; filed: it is one; word: STOP, START, HELP or an answer to a reminder; aside: it is no message of a patient.';
