-- What finding free times reads: spans that never last longer than a day, so that those which lie in a time are found by when
-- they begin; and how many of a type there are on a day, of a type with a limit per day.

alter table busy add constraint busy_within_a_day check (ends_at <= starts_at + interval '24 hours');
comment on constraint busy_within_a_day on busy is 'What lies in a time began at most a day before it: the index on when it begins finds it.';

create function app.booked_by_day(visit_type uuid, people uuid[], from_at timestamptz, to_at timestamptz)
  returns table (bookable_id uuid, day date, n int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select a.bookable_id, (a.starts_at at time zone l.time_zone)::date, count(*)::int
    from public.appointment a join public.location l on l.location_id = a.location_id
    where a.visit_type_id = booked_by_day.visit_type and a.bookable_id = any (booked_by_day.people)
      and a.starts_at >= booked_by_day.from_at and a.starts_at < booked_by_day.to_at and a.state <> 'cancelled'
      and app.stamp() is not null and app.viewer() is null and app.share() is null
    group by 1, 2;
  end;
comment on function app.booked_by_day(uuid, uuid[], timestamptz, timestamptz) is
  'How many appointments of a type people have on a day of the place, of nobody named.';
revoke all on function app.booked_by_day(uuid, uuid[], timestamptz, timestamptz) from public;
grant execute on function app.booked_by_day(uuid, uuid[], timestamptz, timestamptz)
  to portico_patient, portico_staff, portico_public, portico_jobs;
