-- What the clinic says among itself: flags on a patient, and comments on a patient or an entry. No role that patients or
-- people who act for them use has any right to these tables, so no door of theirs can lead here.

create table flag_kind (
  kind text primary key,
  treating_only boolean not null,
  urgent boolean not null
);
comment on table flag_kind is 'What can be flagged on a patient.';
comment on column flag_kind.treating_only is 'Seen by those who read records alone; others are seen by everybody who finds patients.';
comment on column flag_kind.urgent is 'Concerns somebody''s safety.';
alter table flag_kind enable row level security;
create policy staff on flag_kind for select to portico_staff using ((select app.staff_may('people.find')));
grant select on flag_kind to portico_staff;
insert into flag_kind values
  ('interpreter', false, false),
  ('hearing', false, false),
  ('sight', false, false),
  ('walking', false, false),
  ('two staff', false, true),
  ('court order', false, true),
  ('fall risk', true, true),
  ('memory', true, false),
  ('other', false, false);

create table patient_flag (
  patient_id uuid not null references patient,
  flag_id uuid not null,
  kind text not null references flag_kind,
  treating_only boolean not null,
  words bytea,
  made_by uuid not null references account,
  created_at timestamptz not null,
  ends_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references account,
  primary key (patient_id, flag_id)
);
comment on table patient_flag is 'An alert about a patient for those who meet them. Internal: never shown to the patient.';
comment on column patient_flag.flag_id is 'Id.';
comment on column patient_flag.treating_only is 'As its kind was when it was set.';
comment on column patient_flag.words is 'Sealed under the patient''s key: what exactly, in a few words.';
comment on column patient_flag.made_by is 'Account of the member of staff.';
comment on column patient_flag.ended_by is 'Account of whoever took it away.';
alter table patient_flag enable row level security;
create policy staff on patient_flag for select to portico_staff
  using ((select app.staff_may('people.find')) and (not treating_only or app.opens(patient_id)));
create policy setting on patient_flag for insert to portico_staff
  with check ((select app.staff_may('flags.set')) and made_by = (select app.account_id()) and (not treating_only or app.opens(patient_id)));
create policy ending on patient_flag for update to portico_staff
  using ((select app.staff_may('flags.set')) and (not treating_only or app.opens(patient_id)))
  with check ((select app.staff_may('flags.set')) and ended_at is not null);
create policy resealing on patient_flag to portico_jobs
  using ((select app.job()) in ('keys', 'demo')) with check ((select app.job()) in ('keys', 'demo'));
grant select, insert, update (ended_at, ended_by) on patient_flag to portico_staff;
grant select, insert, update (words) on patient_flag to portico_jobs;

create table staff_comment (
  patient_id uuid not null references patient,
  comment_id uuid not null,
  entry_id uuid,
  kind text not null check (kind in ('care', 'desk')),
  made_by uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  primary key (patient_id, comment_id)
);
create index staff_comment_thread on staff_comment (patient_id, entry_id, created_at);
comment on table staff_comment is 'What staff say to each other about a patient or an entry. Internal: never shown to the patient.';
comment on column staff_comment.comment_id is 'Id.';
comment on column staff_comment.entry_id is 'The entry it is about; null for the patient as a whole.';
comment on column staff_comment.kind is 'care: for those who treat; desk: for everybody who deals with the patient.';
comment on column staff_comment.made_by is 'Account of whoever wrote it first.';
comment on column staff_comment.ended_by is 'Account of whoever took it away.';
alter table staff_comment enable row level security;
create policy staff on staff_comment for select to portico_staff
  using (kind = 'care' and (select app.staff_may('comments.care')) and app.opens(patient_id)
    or kind = 'desk' and (select app.staff_may('comments.desk')));
create policy writing on staff_comment for insert to portico_staff
  with check (made_by = (select app.account_id()) and (kind = 'care' and (select app.staff_may('comments.care')) and app.opens(patient_id)
    or kind = 'desk' and (select app.staff_may('comments.desk'))));
create policy ending on staff_comment for update to portico_staff
  using (kind = 'care' and (select app.staff_may('comments.care')) and app.opens(patient_id)
    or kind = 'desk' and (select app.staff_may('comments.desk')))
  with check (ended_at is not null and ended_by = (select app.account_id()));
create policy resealing on staff_comment to portico_jobs
  using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert, update (ended_at, ended_by) on staff_comment to portico_staff;
grant select, insert on staff_comment to portico_jobs;

create table staff_comment_version (
  patient_id uuid not null references patient,
  comment_id uuid not null,
  version int not null check (version > 0),
  version_id uuid not null,
  body bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, comment_id, version),
  foreign key (patient_id, comment_id) references staff_comment
);
comment on table staff_comment_version is 'What a comment said, each time it was written. The newest stands; the others are kept.';
comment on column staff_comment_version.comment_id is 'The comment.';
comment on column staff_comment_version.version_id is 'Id.';
comment on column staff_comment_version.body is 'Sealed under the patient''s key.';
comment on column staff_comment_version.made_by is 'Account of whoever wrote this version.';
alter table staff_comment_version enable row level security;
-- Seen with the comment: the select behind it is under its lock.
create policy staff on staff_comment_version for select to portico_staff
  using (exists (select from staff_comment c where c.patient_id = staff_comment_version.patient_id
    and c.comment_id = staff_comment_version.comment_id));
create policy writing on staff_comment_version for insert to portico_staff
  with check (made_by = (select app.account_id()) and exists (select from staff_comment c
    where c.patient_id = staff_comment_version.patient_id and c.comment_id = staff_comment_version.comment_id and c.ended_at is null));
create policy resealing on staff_comment_version to portico_jobs
  using ((select app.job()) in ('keys', 'demo')) with check ((select app.job()) in ('keys', 'demo'));
grant select, insert on staff_comment_version to portico_staff;
grant select, insert, update (body) on staff_comment_version to portico_jobs;

update staff_role set may = may || '{flags.set,comments.desk}'::text[] where role in ('front desk', 'nurse', 'clinician');
update staff_role set may = may || '{comments.care}'::text[] where role in ('nurse', 'clinician');
update staff_role set may = may || '{comments.desk}'::text[] where role in ('biller', 'admin');
