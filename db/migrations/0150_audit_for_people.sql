-- The audit log for people: found by whose record, who, what, outcome, address and request; reviewed, taken away and
-- verified by whoever may read it; and watched for accesses that look odd.

-- Each search goes through one of these, newest first, and goes on where the page before ended.
drop index audit_event_account;
drop index audit_event_at;
create index audit_event_at on audit_event (at desc, event_id desc);
create index audit_event_account on audit_event (account_id, at desc, event_id desc) where account_id is not null;
create index audit_event_what on audit_event (what, at desc, event_id desc);
create index audit_event_verb on audit_event (verb, at desc, event_id desc);
create index audit_event_address on audit_event (address, at desc, event_id desc) where address is not null;
create index audit_event_request on audit_event (request_id, at desc, event_id desc);
-- Most rows are reads that went well: those are found by time alone.
create index audit_event_action on audit_event (action, at desc, event_id desc) where action <> 'read';
create index audit_event_outcome on audit_event (outcome, at desc, event_id desc) where outcome <> 'done';

create policy reading on audit_seal for select to portico_staff using ((select app.staff_may('audit.read')));
grant select on audit_seal to portico_staff;

create table audit_review (
  review_id uuid primary key,
  made_by uuid not null references account,
  created_at timestamptz not null,
  event_id uuid,
  filter jsonb,
  from_at timestamptz,
  until_at timestamptz,
  finding text not null check (finding in ('nothing odd', 'explained', 'odd')),
  note bytea,
  check ((event_id is null) <> (filter is null)),
  check ((filter is null) = (until_at is null))
);
create index audit_review_event on audit_review (event_id) where event_id is not null;
create index audit_review_until on audit_review (until_at desc) where until_at is not null;
create index audit_review_created on audit_review (created_at desc, review_id desc);
comment on table audit_review is 'Somebody looked at a row of the audit log, or at all that a search finds in a period, and says what came of it. Added to, never edited.';
comment on column audit_review.review_id is 'Id.';
comment on column audit_review.made_by is 'Account of whoever looked.';
comment on column audit_review.filter is 'What was searched for: ids and words of ours. Null for a single row.';
comment on column audit_review.from_at is 'Where the period begins; null from the first row on.';
comment on column audit_review.until_at is 'Reviewed up to here.';
comment on column audit_review.finding is 'What came of it, in a word.';
comment on column audit_review.note is 'Sealed under the clinic''s key: in the person''s own words.';
alter table audit_review enable row level security;
create policy reading on audit_review for select to portico_staff using ((select app.staff_may('audit.read')));
-- Nobody reviews what they did themselves.
create policy reviewing on audit_review for insert to portico_staff
  with check ((select app.staff_may('audit.read')) and made_by = (select app.account_id())
    and not exists (select from audit_event e where e.event_id = audit_review.event_id and e.account_id = (select app.account_id())));
grant select, insert on audit_review to portico_staff;

create table audit_export (
  export_id uuid primary key,
  made_by uuid not null references account,
  created_at timestamptz not null,
  format text not null check (format in ('csv', 'ndjson', 'fhir-bundle', 'fhir-ndjson')),
  with_names boolean not null,
  filter jsonb not null,
  why text not null,
  reason bytea not null,
  started_at timestamptz,
  finished_at timestamptz,
  row_count int,
  whole boolean
);
create index audit_export_created on audit_export (created_at desc);
comment on table audit_export is 'A part of the audit log was taken away: by whom, why, which part, how many rows.';
comment on column audit_export.export_id is 'Id.';
comment on column audit_export.made_by is 'Account of whoever took it.';
comment on column audit_export.format is 'Kind of file.';
comment on column audit_export.with_names is 'Whether the file names patients, or says ids alone.';
comment on column audit_export.filter is 'What was searched for: ids and words of ours.';
comment on column audit_export.why is 'Kind of reason, a word of ours.';
comment on column audit_export.reason is 'Sealed under the clinic''s key: in the person''s own words.';
comment on column audit_export.row_count is 'Rows that went out.';
comment on column audit_export.whole is 'False when the download broke off, or there were more rows than one file takes.';
alter table audit_export enable row level security;
create policy reading on audit_export for select to portico_staff using ((select app.staff_may('audit.read')));
create policy asking on audit_export for insert to portico_staff
  with check ((select app.staff_may('audit.read')) and made_by = (select app.account_id()));
create policy own on audit_export for update to portico_staff
  using ((select app.staff_may('audit.read')) and made_by = (select app.account_id()))
  with check ((select app.staff_may('audit.read')) and made_by = (select app.account_id()));
grant select, insert, update (started_at, finished_at, row_count, whole) on audit_export to portico_staff;

create table audit_check (
  check_id uuid primary key,
  asked_by uuid references account,
  created_at timestamptz not null,
  finished_at timestamptz,
  whole boolean,
  head_seq bigint,
  sealed bigint,
  unsealed int,
  problem text,
  seq bigint,
  event_id uuid
);
create index audit_check_created on audit_check (created_at desc);
comment on table audit_check is 'The chain of the audit log was verified: by whom it was asked for, and what came of it.';
comment on column audit_check.check_id is 'Id.';
comment on column audit_check.asked_by is 'Account; null when the clock asked.';
comment on column audit_check.whole is 'Null while it runs.';
comment on column audit_check.head_seq is 'Number of the signed head; null when there was none, or it was forged.';
comment on column audit_check.sealed is 'Rows that are sealed.';
comment on column audit_check.unsealed is 'Newer rows that are not sealed yet.';
comment on column audit_check.problem is 'What is wrong, in words of ours.';
comment on column audit_check.seq is 'Number of the first row that was touched.';
alter table audit_check enable row level security;
create policy reading on audit_check for select to portico_staff using ((select app.staff_may('audit.read')));
create policy asking on audit_check for insert to portico_staff
  with check ((select app.staff_may('audit.read')) and asked_by = (select app.account_id()) and finished_at is null);
create policy verifying on audit_check to portico_jobs
  using ((select app.job()) = 'audit') with check ((select app.job()) = 'audit');
grant select, insert on audit_check to portico_staff;
grant select, insert, update (finished_at, whole, head_seq, sealed, unsealed, problem, seq, event_id) on audit_check to portico_jobs;

create table access_rule (
  rule text primary key check (rule in ('own record', 'same surname', 'restricted record', 'many charts', 'unusual hours')),
  active boolean not null,
  most int check (most between 2 and 10000),
  minutes int check (minutes between 1 and 1440),
  from_hour int check (from_hour between 0 and 23),
  until_hour int check (until_hour between 0 and 23)
);
comment on table access_rule is 'When an access by staff looks odd.';
comment on column access_rule.rule is 'What is looked for; the program knows how.';
comment on column access_rule.active is 'Whether it is looked for.';
comment on column access_rule.most is 'many charts: so many different records are usual.';
comment on column access_rule.minutes is 'many charts: in so many minutes.';
comment on column access_rule.from_hour is 'unusual hours: from this hour of the clinic''s clock.';
comment on column access_rule.until_hour is 'unusual hours: until this hour.';
insert into access_rule (rule, active, most, minutes, from_hour, until_hour) values
  ('own record', true, null, null, null, null),
  ('same surname', true, null, null, null, null),
  ('restricted record', true, null, null, null, null),
  ('many charts', true, 40, 60, null, null),
  ('unusual hours', false, null, null, 22, 6);
alter table access_rule enable row level security;
create policy reading on access_rule for select to portico_staff using ((select app.staff_may('audit.read')));
create policy watching on access_rule for select to portico_jobs using ((select app.job()) = 'watch');
grant select on access_rule to portico_staff, portico_jobs;

create table access_watch (
  one boolean primary key default true check (one),
  seq bigint not null,
  at timestamptz not null
);
comment on table access_watch is 'One row: how far the log was looked through for odd accesses.';
comment on column access_watch.one is 'Always true: there is one row.';
comment on column access_watch.seq is 'Number of the last seal that was looked at. Seals are numbered as rows are committed, so none is missed.';
alter table access_watch enable row level security;
create policy watching on access_watch to portico_jobs
  using ((select app.job()) = 'watch') with check ((select app.job()) = 'watch');
create policy reading on access_watch for select to portico_staff using ((select app.staff_may('audit.read')));
grant select, insert, update on access_watch to portico_jobs;
grant select on access_watch to portico_staff;

create table access_alert (
  alert_id uuid primary key,
  patient_id uuid references patient,
  account_id uuid not null references account,
  rule text not null references access_rule,
  day date not null,
  events uuid[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  created_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid references account,
  explained boolean,
  finding bytea,
  check ((reviewed_at is null) = (explained is null))
);
-- One that waits takes up what else happens that day; after its review, what follows is a new one.
create unique index access_alert_one on access_alert (account_id, rule, day, patient_id) nulls not distinct where reviewed_at is null;
create index access_alert_account on access_alert (account_id, day, rule);
create index access_alert_patient on access_alert (patient_id, last_at desc);
create index access_alert_last on access_alert (last_at desc, alert_id desc);
create index access_alert_waiting on access_alert (last_at desc, alert_id desc) where reviewed_at is null;
comment on table access_alert is 'Accesses of one member of staff on one day that look odd, and what the review of them found.';
comment on column access_alert.alert_id is 'Id.';
comment on column access_alert.patient_id is 'Whose record; null where it is about many.';
comment on column access_alert.account_id is 'Account of the member of staff.';
comment on column access_alert.rule is 'Why it looks odd.';
comment on column access_alert.day is 'By the clinic''s calendar.';
comment on column access_alert.events is 'The rows of the audit log: the first hundred.';
comment on column access_alert.first_at is 'When the first of them happened.';
comment on column access_alert.last_at is 'When the last of them happened.';
comment on column access_alert.reviewed_at is 'Null while it waits.';
comment on column access_alert.reviewed_by is 'Account of the reviewer.';
comment on column access_alert.explained is 'What came of it: there was a reason, or there was none.';
comment on column access_alert.finding is 'Sealed under the patient''s key, or the clinic''s where it is about many.';
alter table access_alert enable row level security;
create policy reading on access_alert for select to portico_staff using ((select app.staff_may('audit.read')));
-- Nobody reviews what they did themselves, and once it is reviewed it stays.
create policy reviewing on access_alert for update to portico_staff
  using ((select app.staff_may('audit.read')) and account_id <> (select app.account_id()) and reviewed_at is null)
  with check ((select app.staff_may('audit.read')) and account_id <> (select app.account_id()) and reviewed_by = (select app.account_id()));
create policy watching on access_alert to portico_jobs
  using ((select app.job()) = 'watch') with check ((select app.job()) = 'watch' and reviewed_at is null);
create policy resealing on access_alert to portico_jobs
  using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, update (reviewed_at, reviewed_by, explained, finding) on access_alert to portico_staff;
grant select, insert, update (events, first_at, last_at, finding) on access_alert to portico_jobs;

-- What the watch has to know: rows of the log, who works here, and whose record it was. Names are opened when it judges
-- and kept nowhere.
create policy watching on audit_event for select to portico_jobs using ((select app.job()) = 'watch');
create policy watching on audit_seal for select to portico_jobs using ((select app.job()) = 'watch');
create policy watching on staff_member for select to portico_jobs using ((select app.job()) = 'watch');
create policy watching on account for select to portico_jobs using (kind = 'staff' and (select app.job()) = 'watch');
create policy watching on patient for select to portico_jobs using ((select app.job()) = 'watch');
create policy watching on record_entry for select to portico_jobs
  using (type = 'Patient' and state <> 'void' and (select app.job()) = 'watch');
create policy watching on patient_restriction for select to portico_jobs using ((select app.job()) = 'watch');
create policy watching on break_glass for select to portico_jobs using ((select app.job()) = 'watch');
grant select on patient_restriction, break_glass to portico_jobs;
