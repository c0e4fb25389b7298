-- What patients do ahead of a visit, and the calendar that their telephone reads by itself.

create table check_in (
  patient_id uuid not null,
  check_in_id uuid not null,
  appointment_id uuid not null,
  step text not null check (step ~ '^[a-z][a-z-]{0,39}$'),
  answer text not null check (answer in ('same', 'changed')),
  words bytea,
  account_id uuid not null references account,
  done_at timestamptz not null,
  primary key (patient_id, check_in_id),
  unique (patient_id, appointment_id, step),
  foreign key (patient_id, appointment_id) references appointment,
  check ((words is null) = (answer = 'same'))
);
create unique index check_in_id on check_in (check_in_id);
comment on table check_in is 'Steps of checking in that were done, by appointment. Steps are app/features/appointments/check-in/steps.ts.';
comment on column check_in.check_in_id is 'Id.';
comment on column check_in.appointment_id is 'For which visit.';
comment on column check_in.step is 'Key of the step: details.';
comment on column check_in.answer is 'same: what is on record is right; changed: something is not.';
comment on column check_in.words is 'Sealed under the patient''s key: what changed, from what to what.';
comment on column check_in.account_id is 'Who did it: the patient, or somebody who acts for them.';
comment on column check_in.done_at is 'When, last.';
alter table check_in enable row level security;
create policy own on check_in for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments')));
create policy doing on check_in for insert to portico_patient
  with check (account_id = (select app.account_id())
    and exists (select from appointment a where a.patient_id = check_in.patient_id and a.appointment_id = check_in.appointment_id));
create policy doing_again on check_in for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('appointments')))
  with check (account_id = (select app.account_id()));
grant select, insert, update (answer, words, account_id, done_at) on check_in to portico_patient;
create policy reading on check_in for select to portico_staff
  using ((select app.staff_may('appointments.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
grant select on check_in to portico_staff;
create policy work on check_in to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (words) on check_in to portico_jobs;

create table calendar_feed (
  patient_id uuid not null references patient,
  feed_id uuid not null,
  account_id uuid not null references account,
  grant_id uuid not null,
  token_hash bytea not null unique,
  titles text not null check (titles in ('neutral', 'full')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, feed_id),
  foreign key (patient_id, grant_id) references account_patient (patient_id, grant_id)
);
create unique index calendar_feed_one on calendar_feed (patient_id, account_id) where ended_at is null;
comment on table calendar_feed is 'Addresses at which a calendar program reads somebody''s visits without signing in: one for each person and record.';
comment on column calendar_feed.feed_id is 'Id.';
comment on column calendar_feed.account_id is 'Who made it: it shows visits while that person may see them.';
comment on column calendar_feed.grant_id is 'By which link to the record: it is over with it.';
comment on column calendar_feed.token_hash is 'SHA-256 of what stands in the address.';
comment on column calendar_feed.titles is 'neutral: times, and that it is at the clinic; full: for what, with whom and where, too.';
comment on column calendar_feed.ended_at is 'When it was turned off, or another took its place.';
alter table calendar_feed enable row level security;
create policy own on calendar_feed for select to portico_patient
  using (patient_id = (select app.patient_id()) and account_id = (select app.account_id()));
create policy making on calendar_feed for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and account_id = (select app.account_id()) and (select app.sees('appointments'))
    and ended_at is null
    and exists (select from account_patient l where l.patient_id = calendar_feed.patient_id and l.grant_id = calendar_feed.grant_id
      and l.account_id = (select app.account_id()) and l.ended_at is null));
create policy ending on calendar_feed for update to portico_patient
  using (patient_id = (select app.patient_id()) and account_id = (select app.account_id()) and ended_at is null)
  with check (ended_at is not null);
create policy viewing_not_this on calendar_feed as restrictive for select to portico_patient using ((select app.viewer()) is null);
grant select (patient_id, feed_id, account_id, titles, created_at, ended_at), insert, update (ended_at) on calendar_feed to portico_patient;
create policy work on calendar_feed to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert on calendar_feed to portico_jobs;

-- What a calendar program reads that has the address: the visits of one record that are not long over, with words of the
-- clinic alone and none of the patient's. Null when the address does not hold, or whoever made it may not look any more.
create function app.read_calendar(token bytea) returns jsonb
  language sql stable security definer parallel restricted
  begin atomic
    select jsonb_build_object('feed', f.feed_id, 'titles', f.titles, 'events', coalesce((
      select jsonb_agg(jsonb_build_object('id', a.appointment_id, 'starts', a.starts_at, 'ends', a.ends_at, 'zone', a.time_zone,
          'cancelled', a.state = 'cancelled', 'revision', a.revision, 'way', a.way, 'type', t.name, 'who', b.name, 'place', p.name,
          'address', p.address, 'changed', greatest(a.created_at, a.state_at, (select max(e.created_at) from public.appointment_event e
            where e.patient_id = a.patient_id and e.appointment_id = a.appointment_id)))
        order by a.starts_at, a.appointment_id)
      from public.appointment a
      join public.visit_type t on t.visit_type_id = a.visit_type_id
      join public.bookable b on b.bookable_id = a.bookable_id
      join public.location p on p.location_id = a.location_id
      where (a.patient_id = f.patient_id or l.relation = 'self' and a.patient_id = any (r.also))
        and a.starts_at > app.moment() - interval '90 days'), '[]'))
    from public.calendar_feed f
    join public.account o on o.account_id = f.account_id and o.kind = 'patient' and o.disabled_at is null
    join public.account_patient l on l.patient_id = f.patient_id and l.grant_id = f.grant_id and l.account_id = f.account_id
      and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
      and (l.relation = 'self' or 'appointments' = any (l.sections))
    join public.patient r on r.patient_id = f.patient_id
    where f.token_hash = token and f.ended_at is null and app.claim('kind') = 'public';
  end;
revoke all on function app.read_calendar(bytea) from public;
grant execute on function app.read_calendar(bytea) to portico_public;

select app.close_to_viewers();
select app.close_to_shares();
