-- Where the clinic is, when it is open, and on which days it is not.

create table location (
  location_id uuid primary key,
  name text not null,
  address text not null,
  time_zone text not null,
  phones jsonb not null default '{}',
  hours jsonb not null default '{}',
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table location is 'A place where the clinic works. Public.';
comment on column location.location_id is 'Id.';
comment on column location.phones is 'Numbers by purpose: {"desk": "(202) 555-0100"}; app/features/clinic/phones.ts.';
comment on column location.hours is 'Spans by weekday: {"mon": "08:00-12:00, 13:00-17:30"}; a day that is not there is closed.';
alter table location enable row level security;
create policy everybody on location for select using (true);
create policy managing on location to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
create policy setting_up on location to portico_jobs
  using ((select app.job()) in ('demo', 'clinic')) with check ((select app.job()) in ('demo', 'clinic'));
grant select on location to portico_patient, portico_staff, portico_jobs, portico_public;
grant insert, update on location to portico_staff, portico_jobs;

alter table clinic
  add column main_location uuid references location,
  add column closed_days jsonb not null default '{}';
comment on column clinic.main_location is 'The place whose telephone, address and clock stand in this row and on every page.';
comment on column clinic.closed_days is 'Names of the days on which the clinic is closed though it is a weekday: {"2026-12-25": "Christmas Day"}.';

-- What there was: one place, open from Monday to Friday.
with made as (
  insert into location (location_id, name, address, time_zone, phones, hours, created_at)
    select gen_random_uuid(), name, address, time_zone, jsonb_build_object('desk', phone),
      '{"mon": "08:00-17:00", "tue": "08:00-17:00", "wed": "08:00-17:00", "thu": "08:00-17:00", "fri": "08:00-17:00"}', now()
    from clinic
  returning location_id
)
update clinic set main_location = made.location_id from made;
