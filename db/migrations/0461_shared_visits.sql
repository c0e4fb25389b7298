-- With whom the summary is shared reads of a visit to come what the summary says of it, and no other column of the tables about
-- visits (as 0455 had it): those are closed to shares again. What the clinic cannot keep is said with it (decision 0042).
drop policy sharing_not_this on appointment;
drop policy sharing_not_this on visit_type;
drop policy sharing_not_this on bookable;
select app.close_to_shares();

-- With the eyes of whoever shares, soonest first; one that began is there until it ends.
create function app.shared_visits(most int)
  returns table (id uuid, type text, preparation text, who text, place text, address text, way text, starts_at timestamptz,
    time_zone text, cannot_keep boolean)
  language sql stable security definer parallel restricted
  begin atomic
    select a.appointment_id, t.name, t.preparation, b.name, l.name, l.address, a.way, a.starts_at, a.time_zone,
      a.state = 'booked'
        and exists (select from public.slot_offer o where o.patient_id = a.patient_id and o.appointment_id = a.appointment_id
          and o.why = 'clinic' and o.state in ('open', 'refused', 'expired'))
        and exists (select from public.availability_exception x where x.bookable_id = a.bookable_id and x.what = 'closed'
          and x.ended_at is null and x.starts_at < a.ends_at and x.ends_at > a.starts_at)
      from public.appointment a
        join public.visit_type t on t.visit_type_id = a.visit_type_id
        join public.bookable b on b.bookable_id = a.bookable_id
        join public.location l on l.location_id = a.location_id
      where app.share() is not null and app.shares_summary() and app.sees('appointments')
        and (a.patient_id = app.patient_id() or a.patient_id = any (app.also()))
        and a.state in ('booked', 'arrived') and a.ends_at > app.moment()
      order by a.starts_at, a.appointment_id limit shared_visits.most;
  end;
revoke all on function app.shared_visits(int) from public;
grant execute on function app.shared_visits(int) to portico_patient;
