-- A bill knows of which visit it is: whoever writes bills chooses among the days on which somebody was or will be here, and is told
-- nothing of why. A bill of a visit that is kept from those who act for the patient is kept from them too, and another one is not.

create function app.bill_visits(patient uuid, one_visit uuid, most int) returns table (id uuid, kind text, booked boolean, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select d.id, d.kind, d.booked, d.at from (
      select v.id, v.kind, false as booked, v.at from unnest(array['visit', 'appointment']) as k (kind) cross join lateral (
        select e.id, e.kind, e.at from public.record_entry e
          where e.patient_id = bill_visits.patient and e.kind = k.kind and e.at is not null and e.state <> 'void'
            and (bill_visits.one_visit is null or e.id = bill_visits.one_visit)
          order by e.at desc, e.id limit bill_visits.most) v
      union all
      select o.appointment_id, o.kind, true, o.starts_at from (
        select a.appointment_id, a.starts_at, case when a.state in ('arrived', 'begun', 'done') then 'visit' else 'appointment' end as kind
          from public.appointment a where a.patient_id = bill_visits.patient and a.state <> 'cancelled'
            and (bill_visits.one_visit is null or a.appointment_id = bill_visits.one_visit)
          order by a.starts_at desc, a.appointment_id limit bill_visits.most) o) d
      where app.staff_may('bills.read') and bill_visits.patient <> all (app.closed_records())
      order by d.at desc, d.id limit bill_visits.most;
  end;
revoke all on function app.bill_visits(uuid, uuid, int) from public;
grant execute on function app.bill_visits(uuid, uuid, int) to portico_staff;

-- Whether a visit is shown to whoever asks, in whichever sections: only of the record that is open to them.
create function app.visit_shown(patient uuid, visit uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select app.viewer() is null and (visit_shown.patient = app.patient_id() or visit_shown.patient = any (app.also()))
      and app.shown_to(visit_shown.patient, visit_shown.visit, app.account_id(), false);
  end;
revoke all on function app.visit_shown(uuid, uuid) from public;
grant execute on function app.visit_shown(uuid, uuid) to portico_patient;
drop policy kept_back on bill;
create policy kept_back on bill as restrictive for select to portico_patient
  using ((select app.is_self()) or visit_id is null or not (select app.keeps_back()) or app.visit_shown(patient_id, visit_id));
