-- Settings that the clinic changes by itself: each change is a version with who and when, and none is ever lost.

create table setting_version (
  subject text not null,
  version int not null check (version > 0),
  value jsonb not null,
  changed_at timestamptz,
  changed_by uuid references account,
  why text,
  back_to int,
  primary key (subject, version)
);
create index setting_version_at on setting_version (changed_at desc) where changed_at is not null;
comment on table setting_version is 'What each setting said, version by version. Public words about the clinic; nothing of any patient.';
comment on column setting_version.subject is 'The kind of setting, and behind a slash which one of it: name, location/<id>.';
comment on column setting_version.version is 'Counted up from 1 for each subject.';
comment on column setting_version.value is 'All that the setting said from then on.';
comment on column setting_version.changed_at is 'Null for what stood there before the first change that was written down.';
comment on column setting_version.changed_by is 'Account of the member of staff; null when a command did it.';
comment on column setting_version.why is 'In the words of whoever changed it, for colleagues.';
comment on column setting_version.back_to is 'Where a change was taken back: the version that holds again.';
alter table setting_version enable row level security;
create policy reading on setting_version for select to portico_staff using ((select app.staff_may('clinic.manage')));
create policy changing on setting_version for insert to portico_staff
  with check ((select app.staff_may('clinic.manage')) and (changed_by is null or changed_by = (select app.account_id())));
create policy setting_up on setting_version to portico_jobs
  using ((select app.job()) in ('demo', 'clinic')) with check ((select app.job()) in ('demo', 'clinic'));
grant select, insert on setting_version to portico_staff, portico_jobs;

create policy managing on clinic for update to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
grant update on clinic to portico_staff;
