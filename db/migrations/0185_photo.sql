-- A patient's photo, taken at the desk: for those who meet patients and must not mistake one for another.

update staff_role set may = may || '{people.photo}' where role in ('front desk', 'nurse', 'clinician', 'admin');

create table patient_photo (
  patient_id uuid primary key references patient,
  photo_id uuid not null,
  picture bytea,
  face bytea,
  made_by uuid references account,
  created_at timestamptz not null,
  check ((picture is null) = (face is null))
);
comment on table patient_photo is 'The photo that stands in the chart. There is one of each patient or none: another takes its place, and what was there is gone.';
comment on column patient_photo.photo_id is 'Another with each change: the place of what is sealed, and the version that a form is drawn from.';
comment on column patient_photo.picture is 'WebP, drawn anew from what was sent, sealed under the patient''s key. Null: taken away, and none that a system sent is shown either.';
comment on column patient_photo.face is 'The same, as small as it stands in lists.';
comment on column patient_photo.made_by is 'Account of the member of staff; null when a job did it.';
alter table patient_photo enable row level security;
-- A restricted record hides its photo with all else.
create policy seeing on patient_photo for select to portico_staff
  using (((select app.staff_may('people.photo')) or (select app.staff_may('people.register')))
    and patient_id <> all ((select app.closed_records())::uuid[]));
create policy taking on patient_photo for insert to portico_staff
  with check (made_by = (select app.account_id()) and (select app.staff_may('people.register'))
    and patient_id <> all ((select app.closed_records())::uuid[]));
create policy changing on patient_photo for update to portico_staff
  using ((select app.staff_may('people.register')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check (made_by = (select app.account_id()) and (select app.staff_may('people.register')));
create policy filing on patient_photo to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (photo_id, picture, face, made_by, created_at) on patient_photo to portico_staff;
grant select, insert, update (picture, face) on patient_photo to portico_jobs;
