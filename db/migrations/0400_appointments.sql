-- Appointments: who and what can be booked, for what, when they are there, and who has which time. Two can never hold one
-- time: what is taken are rows of `busy`, which name nobody, and a constraint over them has the last word.

create schema btree_gist;
create extension btree_gist with schema btree_gist;
comment on schema btree_gist is 'Operators of the extension of that name, for the constraint on busy.';

create table bookable (
  bookable_id uuid primary key,
  kind text not null check (kind in ('person', 'room', 'equipment')),
  person_id uuid unique references account,
  location_id uuid references location,
  name text not null,
  title text,
  languages text[] not null default '{}',
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((kind = 'person') or location_id is not null)
);
comment on table bookable is 'Whom or what an appointment needs: a person who sees patients, a room, a piece of equipment. Public words about the clinic.';
comment on column bookable.bookable_id is 'Id.';
comment on column bookable.person_id is 'Account of the person; null for rooms, and for people who do not sign in here.';
comment on column bookable.location_id is 'Where a room or piece of equipment is; people are where their hours say.';
comment on column bookable.name is 'As patients read it.';
comment on column bookable.title is 'What they are, beside the name: Family doctor.';
comment on column bookable.languages is 'Languages they speak with patients, as BCP 47 codes; the clinic''s own goes without saying.';
alter table bookable enable row level security;

create table visit_type (
  visit_type_id uuid primary key,
  name text not null,
  about text not null default '',
  minutes int not null check (minutes between 5 and 480),
  before_minutes int not null default 0 check (before_minutes between 0 and 120),
  after_minutes int not null default 0 check (after_minutes between 0 and 120),
  step_minutes int not null default 15 check (step_minutes between 5 and 240),
  ways text[] not null default '{in person}' check (ways <@ '{in person,video,phone}' and cardinality(ways) > 0),
  preparation text not null default '',
  booked_by text not null default 'patients' check (booked_by in ('anyone', 'patients', 'staff')),
  lead_minutes int not null default 120 check (lead_minutes between 0 and 100000),
  ahead_days int not null default 90 check (ahead_days between 1 and 730),
  day_limit int check (day_limit between 1 and 100),
  seats int not null default 1 check (seats between 1 and 200),
  needs_room boolean not null default false,
  change_hours int not null default 24 check (change_hours between 0 and 720),
  change_times int not null default 3 check (change_times between 0 and 50),
  late_fee_cents int check (late_fee_cents >= 0),
  other_languages jsonb not null default '{}',
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table visit_type is 'What one can come for: a setting, its history is in setting_version. Public words about the clinic.';
comment on column visit_type.visit_type_id is 'Id.';
comment on column visit_type.name is 'As patients read it: Check-up.';
comment on column visit_type.about is 'What it is for, in a sentence.';
comment on column visit_type.minutes is 'How long it takes.';
comment on column visit_type.before_minutes is 'Kept free before it, for whoever sees the patient.';
comment on column visit_type.after_minutes is 'Kept free after it.';
comment on column visit_type.step_minutes is 'Times are offered this far apart, counted from where somebody''s hours begin.';
comment on column visit_type.ways is 'in person, video, phone: how one can come.';
comment on column visit_type.preparation is 'How to prepare, as the patient reads it.';
comment on column visit_type.booked_by is 'anyone: also from the page without an account; patients: those who are signed in; staff alone.';
comment on column visit_type.lead_minutes is 'Patients book this long before it at the latest.';
comment on column visit_type.ahead_days is 'Patients book this far ahead at most.';
comment on column visit_type.day_limit is 'Of this type on one day with one person; null: as many as fit.';
comment on column visit_type.seats is 'More than 1: a group visit, whose dates staff set (group_visit).';
comment on column visit_type.needs_room is 'In person it takes a room of the place too.';
comment on column visit_type.change_hours is 'Patients move or cancel it by themselves until so many hours before.';
comment on column visit_type.change_times is 'And move it so many times.';
comment on column visit_type.late_fee_cents is 'What cancelling later or not coming costs, in the clinic''s currency; null: nothing.';
comment on column visit_type.other_languages is 'Name, about and preparation by language: {"es": {"name": "Revisión"}}.';
alter table visit_type enable row level security;

create table visit_type_offered (
  visit_type_id uuid not null references visit_type,
  bookable_id uuid not null references bookable,
  primary key (visit_type_id, bookable_id)
);
comment on table visit_type_offered is 'Who offers what.';
comment on column visit_type_offered.visit_type_id is 'What.';
comment on column visit_type_offered.bookable_id is 'Who.';
alter table visit_type_offered enable row level security;

create table availability (
  bookable_id uuid not null references bookable,
  availability_id uuid not null,
  location_id uuid not null references location,
  weekday smallint not null check (weekday between 1 and 7),
  from_minute smallint not null check (from_minute between 0 and 1439),
  to_minute smallint not null check (to_minute between 1 and 1440),
  starts_on date not null,
  ends_on date,
  every_weeks smallint not null default 1 check (every_weeks between 1 and 8),
  ways text[] not null default '{in person,video,phone}',
  visit_types uuid[],
  created_at timestamptz not null,
  created_by uuid references account,
  ended_at timestamptz,
  ended_by uuid references account,
  primary key (bookable_id, availability_id),
  check (to_minute > from_minute and (ends_on is null or ends_on >= starts_on))
);
create index availability_held on availability (bookable_id) where ended_at is null;
comment on table availability is 'When somebody sees patients, as a rule: a span of a weekday on the clock of a place. Never changed: one is ended and another begun.';
comment on column availability.availability_id is 'Id.';
comment on column availability.location_id is 'Where: its clock is the one that counts.';
comment on column availability.weekday is '1 Monday to 7 Sunday.';
comment on column availability.from_minute is 'Minutes since midnight on that clock.';
comment on column availability.to_minute is 'As from_minute; 1440 is midnight at the end of the day.';
comment on column availability.starts_on is 'First day on which it holds; with every_weeks above 1, the weeks are counted from the one it lies in.';
comment on column availability.ends_on is 'Last day on which it holds; null: no end.';
comment on column availability.every_weeks is '2: every other week.';
comment on column availability.ways is 'How patients can come in that time.';
comment on column availability.visit_types is 'Only these; null: all that the person offers.';
comment on column availability.created_by is 'Account of the member of staff; null when a command did it.';
comment on column availability.ended_by is 'As created_by.';
alter table availability enable row level security;

create table availability_exception (
  exception_id uuid primary key,
  bookable_id uuid references bookable,
  location_id uuid references location,
  what text not null check (what in ('closed', 'open')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  ways text[],
  why text not null,
  created_at timestamptz not null,
  created_by uuid references account,
  ended_at timestamptz,
  ended_by uuid references account,
  check (ends_at > starts_at),
  check (bookable_id is not null or location_id is not null and what = 'closed'),
  check (what = 'closed' or location_id is not null)
);
create index availability_exception_of on availability_exception (bookable_id, ends_at) where ended_at is null;
create index availability_exception_at on availability_exception (location_id, ends_at) where ended_at is null;
comment on table availability_exception is 'Where the rule does not hold: a block of time, or hours beside the usual ones; of a person, a room, or a whole place.';
comment on column availability_exception.exception_id is 'Id.';
comment on column availability_exception.bookable_id is 'Of whom; null: of everybody at the place.';
comment on column availability_exception.location_id is 'For hours beside the usual ones and closed places: where.';
comment on column availability_exception.what is 'closed: not there; what was booked before stands until somebody moves it. open: there.';
comment on column availability_exception.ways is 'Of open: how patients can come; null: in every way.';
comment on column availability_exception.why is 'In the words of whoever set it, for colleagues alone.';
comment on column availability_exception.created_by is 'Account of the member of staff; null when a command did it.';
comment on column availability_exception.ended_by is 'Who took it back.';
alter table availability_exception enable row level security;

create table group_visit (
  group_visit_id uuid primary key,
  visit_type_id uuid not null references visit_type,
  bookable_id uuid not null references bookable,
  room_id uuid references bookable,
  location_id uuid not null references location,
  way text not null check (way in ('in person', 'video', 'phone')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  seats int not null check (seats between 1 and 200),
  created_at timestamptz not null,
  created_by uuid references account,
  cancelled_at timestamptz,
  check (ends_at > starts_at)
);
create index group_visit_at on group_visit (visit_type_id, starts_at) where cancelled_at is null;
create index group_visit_of on group_visit (bookable_id, starts_at) where cancelled_at is null;
comment on table group_visit is 'A date on which several come together. Its time is taken once from whoever leads it, its seats one by one by those who come.';
comment on column group_visit.group_visit_id is 'Id; in busy it is what the seats are of.';
comment on column group_visit.visit_type_id is 'What it is.';
comment on column group_visit.bookable_id is 'Who leads it.';
comment on column group_visit.room_id is 'The room.';
comment on column group_visit.location_id is 'Where.';
comment on column group_visit.way is 'in person, video, phone.';
comment on column group_visit.seats is 'How many can come.';
comment on column group_visit.created_by is 'Account of the member of staff; null when a command did it.';
comment on column group_visit.cancelled_at is 'When it was called off.';
alter table group_visit enable row level security;

create table appointment (
  patient_id uuid not null references patient,
  appointment_id uuid not null,
  visit_type_id uuid not null references visit_type,
  bookable_id uuid not null references bookable,
  room_id uuid references bookable,
  location_id uuid not null references location,
  group_visit_id uuid references group_visit,
  series_id uuid,
  way text not null check (way in ('in person', 'video', 'phone')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  state text not null default 'booked' check (state in ('booked', 'arrived', 'begun', 'done', 'missed', 'cancelled')),
  state_at timestamptz not null,
  confirmed_at timestamptz,
  moves smallint not null default 0,
  revision int not null default 0,
  reason bytea,
  made_by uuid references account,
  made_via text not null check (made_via in ('portal', 'link', 'public', 'staff', 'walk-in', 'offer', 'text')),
  sent_as uuid,
  created_at timestamptz not null,
  primary key (patient_id, appointment_id),
  check (ends_at > starts_at)
);
create unique index appointment_id on appointment (appointment_id);
create unique index appointment_sent_as on appointment (patient_id, sent_as) where sent_as is not null;
create index appointment_list on appointment (patient_id, starts_at);
create index appointment_day on appointment (bookable_id, starts_at);
create index appointment_place on appointment (location_id, starts_at);
create index appointment_group on appointment (group_visit_id) where group_visit_id is not null;
create index appointment_series on appointment (series_id, starts_at) where series_id is not null;
create index appointment_due on appointment (starts_at) where state = 'booked';
comment on table appointment is 'A visit that was booked here. Those that came from other systems are entries of the record. State and what follows it repeat the last word of appointment_event, for lists.';
comment on column appointment.appointment_id is 'Id.';
comment on column appointment.visit_type_id is 'For what.';
comment on column appointment.bookable_id is 'With whom.';
comment on column appointment.room_id is 'In which room, where one was taken.';
comment on column appointment.location_id is 'Where.';
comment on column appointment.group_visit_id is 'The group it is a seat of.';
comment on column appointment.way is 'in person, video, phone.';
comment on column appointment.time_zone is 'IANA name of the place''s zone when it was booked: the clock on which it is told.';
comment on column appointment.state is 'booked; arrived: here and waiting; begun: being seen; done; missed: did not come; cancelled.';
comment on column appointment.state_at is 'Since when that is so.';
comment on column appointment.confirmed_at is 'When the patient last said that they will come, at this time.';
comment on column appointment.moves is 'How many times the patient moved it.';
comment on column appointment.revision is 'Counted up with each change that calendars must hear of (SEQUENCE of RFC 5545).';
comment on column appointment.reason is 'Sealed under the patient''s key: why they come, in their words.';
comment on column appointment.made_by is 'Account of whoever booked; null where no account did.';
comment on column appointment.made_via is 'By what way it was booked.';
comment on column appointment.sent_as is 'Made by the form: the same form books once, however often it is sent.';
comment on column appointment.series_id is 'Visits that were booked together, one after the other, share it.';
alter table appointment enable row level security;

create table appointment_event (
  patient_id uuid not null,
  event_id uuid not null,
  appointment_id uuid not null,
  what text not null check (what in ('booked', 'moved', 'cancelled', 'confirmed', 'arrived', 'begun', 'done', 'missed', 'undone')),
  side text not null check (side in ('patient', 'helper', 'staff', 'clinic')),
  account_id uuid references account,
  via text not null check (via in ('portal', 'link', 'public', 'staff', 'walk-in', 'offer', 'text')),
  starts_at timestamptz not null,
  bookable_id uuid not null references bookable,
  why text,
  words bytea,
  created_at timestamptz not null,
  primary key (patient_id, event_id),
  foreign key (patient_id, appointment_id) references appointment
);
create index appointment_event_of on appointment_event (patient_id, appointment_id, created_at);
comment on table appointment_event is 'What became of an appointment. Rows are added and never changed.';
comment on column appointment_event.appointment_id is 'The appointment.';
comment on column appointment_event.what is 'booked, moved, cancelled, confirmed, arrived, begun, done, missed; undone: the last state was a mistake, it is booked again.';
comment on column appointment_event.side is 'Who did it: patient, helper, staff; clinic: the portal by itself.';
comment on column appointment_event.account_id is 'By which account; null where none did.';
comment on column appointment_event.via is 'By what way.';
comment on column appointment_event.starts_at is 'When it was to be as of this event.';
comment on column appointment_event.bookable_id is 'With whom as of this event.';
comment on column appointment_event.why is 'Reason from the list in app/features/appointments/reasons.ts.';
comment on column appointment_event.words is 'Sealed under the patient''s key: what was said besides.';
alter table appointment_event enable row level security;

create table appointment_note (
  patient_id uuid not null,
  note_id uuid not null,
  appointment_id uuid not null,
  body bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, note_id),
  foreign key (patient_id, appointment_id) references appointment
);
create index appointment_note_of on appointment_note (patient_id, appointment_id, created_at);
comment on table appointment_note is 'What staff say to each other about an appointment. Internal: the role of patients has no right to it.';
comment on column appointment_note.note_id is 'Id.';
comment on column appointment_note.appointment_id is 'The appointment.';
comment on column appointment_note.body is 'Sealed under the patient''s key.';
comment on column appointment_note.made_by is 'Account of the member of staff.';
alter table appointment_note enable row level security;

create table busy (
  what_id uuid not null,
  seat smallint not null default 0 check (seat >= 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  for_id uuid not null,
  held_until timestamptz,
  primary key (what_id, starts_at, seat, for_id),
  check (ends_at > starts_at),
  constraint busy_once exclude using gist (
    what_id btree_gist.gist_uuid_ops with =, seat btree_gist.gist_int2_ops with =, tstzrange(starts_at, ends_at) with &&)
);
create index busy_for on busy (for_id);
create index busy_held on busy (held_until) where held_until is not null;
comment on table busy is 'Times that are taken, of nobody named. The constraint decides who gets one.';
comment on column busy.what_id is 'Who or what: a bookable, or a group_visit whose seats these are.';
comment on column busy.seat is '0; above it a further seat: of a group visit, or of somebody with whom a colleague who may opened one (an overbooking).';
comment on column busy.starts_at is 'With the time before it that the visit type keeps free.';
comment on column busy.ends_at is 'With the time after it.';
comment on column busy.for_id is 'The appointment, group_visit, offer or request that has it.';
comment on column busy.held_until is 'Held for somebody who was asked; free again after that. Null: taken.';
alter table busy enable row level security;

-- What the clinic offers, to everybody who is signed in and, of what anyone may book, before sign-in too.
create policy offered on bookable for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
create policy offered on visit_type for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
create policy offered on visit_type_offered for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
create policy offered on availability for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
create policy offered on availability_exception for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
create policy offered on group_visit for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
create policy offered on busy for select to portico_patient, portico_staff using ((select app.account_id()) is not null);
create policy before_sign_in on bookable for select to portico_public using ((select app.claim('kind')) = 'public');
create policy before_sign_in on visit_type for select to portico_public using ((select app.claim('kind')) = 'public' and booked_by = 'anyone');
create policy before_sign_in on visit_type_offered for select to portico_public using ((select app.claim('kind')) = 'public');
create policy before_sign_in on availability for select to portico_public using ((select app.claim('kind')) = 'public');
create policy before_sign_in on availability_exception for select to portico_public using ((select app.claim('kind')) = 'public');
create policy before_sign_in on group_visit for select to portico_public using ((select app.claim('kind')) = 'public');
create policy before_sign_in on busy for select to portico_public using ((select app.claim('kind')) = 'public');
grant select on bookable, visit_type, visit_type_offered, availability, group_visit to portico_patient, portico_staff, portico_public, portico_jobs;
grant select (exception_id, bookable_id, location_id, what, starts_at, ends_at, ways, ended_at) on availability_exception to portico_patient, portico_public;
grant select on availability_exception to portico_staff, portico_jobs;
grant select (what_id, seat, starts_at, ends_at, held_until) on busy to portico_public;
grant select on busy to portico_patient, portico_staff, portico_jobs;

create policy managing on bookable to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
create policy managing on visit_type to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
create policy managing on visit_type_offered to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
grant insert, update on bookable, visit_type to portico_staff;
grant insert, delete on visit_type_offered to portico_staff;
create policy planning on availability to portico_staff
  using ((select app.staff_may('appointments.plan'))) with check ((select app.staff_may('appointments.plan')));
create policy planning on availability_exception to portico_staff
  using ((select app.staff_may('appointments.plan'))) with check ((select app.staff_may('appointments.plan')));
create policy planning on group_visit to portico_staff
  using ((select app.staff_may('appointments.plan'))) with check ((select app.staff_may('appointments.plan')));
grant insert, update (ended_at, ended_by) on availability, availability_exception to portico_staff;
grant insert, update (cancelled_at) on group_visit to portico_staff;

-- Patients, and those who act for them with appointments shared.
create policy own on appointment for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments')));
create policy booking on appointment for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and (select app.sees('appointments')) and made_by = (select app.account_id())
    and state = 'booked');
create policy changing on appointment for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments')))
  with check (state in ('booked', 'arrived', 'cancelled'));
grant select, insert, update (bookable_id, room_id, location_id, group_visit_id, way, starts_at, ends_at, time_zone, state, state_at, confirmed_at, moves, revision)
  on appointment to portico_patient;
create policy own on appointment_event for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments')));
create policy acting on appointment_event for insert to portico_patient
  with check (account_id = (select app.account_id()) and side = (select case when app.is_self() then 'patient' else 'helper' end)
    and exists (select from appointment a where a.patient_id = appointment_event.patient_id and a.appointment_id = appointment_event.appointment_id));
grant select, insert on appointment_event to portico_patient;
create policy taking on busy for insert to portico_patient
  with check (held_until is null and exists (select from appointment a where a.appointment_id = busy.for_id)
    and (seat = 0 or exists (select from group_visit g where g.group_visit_id = busy.what_id and busy.seat < g.seats)));
create policy giving_back on busy for delete to portico_patient
  using (exists (select from appointment a where a.appointment_id = busy.for_id) or held_until < (select app.moment()));
grant insert, delete on busy to portico_patient;

-- Staff.
create policy reading on appointment for select to portico_staff
  using ((select app.staff_may('appointments.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy staff_booking on appointment for insert to portico_staff
  with check ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()));
create policy staff_changing on appointment for update to portico_staff
  using ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check ((select app.staff_may('appointments.book')));
grant select, insert, update (bookable_id, room_id, location_id, group_visit_id, way, starts_at, ends_at, time_zone, state, state_at, confirmed_at, moves, revision)
  on appointment to portico_staff;
create policy reading on appointment_event for select to portico_staff
  using ((select app.staff_may('appointments.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy staff_acting on appointment_event for insert to portico_staff
  with check ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[])
    and account_id = (select app.account_id()) and side = 'staff');
grant select, insert on appointment_event to portico_staff;
create policy reading on appointment_note for select to portico_staff
  using ((select app.staff_may('appointments.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy noting on appointment_note for insert to portico_staff
  with check ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()));
grant select, insert on appointment_note to portico_staff;
create policy staff_taking on busy for insert to portico_staff
  with check ((select app.staff_may('appointments.book')) or (select app.staff_may('appointments.plan')));
create policy overbooking on busy as restrictive for insert to portico_staff
  with check (seat = 0 or (select app.staff_may('appointments.overbook'))
    or exists (select from group_visit g where g.group_visit_id = busy.what_id and busy.seat < g.seats));
create policy staff_giving_back on busy for delete to portico_staff
  using ((select app.staff_may('appointments.book')) or (select app.staff_may('appointments.plan')));
grant insert, delete on busy to portico_staff;

update staff_role set may = may || '{appointments.read,appointments.book,appointments.plan}'::text[] where role = 'front desk';
update staff_role set may = may || '{appointments.read,appointments.book,appointments.overbook}'::text[] where role = 'nurse';
update staff_role set may = may || '{appointments.read,appointments.book,appointments.overbook,appointments.plan}'::text[] where role = 'clinician';
update staff_role set may = may || '{appointments.plan}'::text[] where role = 'admin';

-- Jobs: the demonstration, new keys, and what is done about appointments by the clock.
create policy work on bookable to portico_jobs
  using ((select app.job()) in ('demo', 'clinic', 'appointments')) with check ((select app.job()) in ('demo', 'clinic'));
create policy work on visit_type to portico_jobs
  using ((select app.job()) in ('demo', 'clinic', 'appointments')) with check ((select app.job()) in ('demo', 'clinic'));
create policy work on visit_type_offered to portico_jobs
  using ((select app.job()) in ('demo', 'clinic', 'appointments')) with check ((select app.job()) in ('demo', 'clinic'));
create policy work on availability to portico_jobs
  using ((select app.job()) in ('demo', 'appointments')) with check ((select app.job()) = 'demo');
create policy work on availability_exception to portico_jobs
  using ((select app.job()) in ('demo', 'appointments')) with check ((select app.job()) = 'demo');
create policy work on group_visit to portico_jobs
  using ((select app.job()) in ('demo', 'appointments')) with check ((select app.job()) = 'demo');
create policy work on appointment to portico_jobs
  using ((select app.job()) in ('demo', 'keys', 'appointments')) with check ((select app.job()) in ('demo', 'keys', 'appointments'));
create policy work on appointment_event to portico_jobs
  using ((select app.job()) in ('demo', 'keys', 'appointments')) with check ((select app.job()) in ('demo', 'keys', 'appointments'));
create policy work on appointment_note to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy work on busy to portico_jobs
  using ((select app.job()) in ('demo', 'appointments')) with check ((select app.job()) in ('demo', 'appointments'));
grant insert, update on bookable, visit_type to portico_jobs;
grant insert, delete on visit_type_offered to portico_jobs;
grant insert on availability, availability_exception, group_visit to portico_jobs;
grant select, insert, update (reason, bookable_id, room_id, location_id, group_visit_id, way, starts_at, ends_at, time_zone, state, state_at, confirmed_at, moves, revision)
  on appointment to portico_jobs;
grant select, insert, update (words) on appointment_event to portico_jobs;
grant select, insert, update (body) on appointment_note to portico_jobs;
grant insert, delete on busy to portico_jobs;

select app.close_to_viewers();
select app.close_to_shares();
