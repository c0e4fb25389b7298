-- Whoever acts for a patient in matters of appointments checks in for them, too. How to reach the patient, which row-level
-- security gives to nobody else, is shown to them for that: while check-in for a visit is open (steps.ts says the same hours),
-- and at no other time. Null otherwise, for those who only look, and for whoever looks with somebody else's eyes.
create function app.check_in_person(appointment uuid) returns bytea
  language sql stable security definer parallel restricted
  begin atomic
    select e.body from public.appointment a
      join public.account_patient l on l.patient_id = app.patient_id() and l.account_id = app.account_id() and l.ended_at is null
        and (l.ends_at is null or l.ends_at > app.moment()) and (l.relation = 'self' or 'appointments' = any (l.acts))
      join public.record_entry e on e.patient_id = a.patient_id and e.id = a.patient_id and e.type = 'Patient' and e.state <> 'void'
      where a.appointment_id = check_in_person.appointment and (a.patient_id = app.patient_id() or a.patient_id = any (app.also()))
        and a.state in ('booked', 'arrived')
        and a.starts_at > app.moment() - interval '30 minutes' and a.starts_at <= app.moment() + interval '72 hours'
        and app.sees('appointments') and app.viewer() is null and app.share() is null;
  end;
revoke all on function app.check_in_person(uuid) from public;
grant execute on function app.check_in_person(uuid) to portico_patient;
