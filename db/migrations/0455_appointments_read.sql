-- Visits that were booked here stand wherever those of other systems do: among who comes today, on the days of a person, in
-- what a message to many says of the next visit, and in a summary that is shared. As in 0186 and 0371 but for that.

create index appointment_at on appointment (starts_at, patient_id) where state <> 'cancelled';

-- Of one that was called off the day is told while it is to come: then it says so. Who did not come was not here.
create or replace function app.visit_days(patient uuid, before timestamptz, before_id uuid, most int)
  returns table (id uuid, kind text, state text, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select d.id, d.kind, d.state, d.at from (
      select e.id, e.kind, e.state, e.at
        from unnest(app.one_person(visit_days.patient)) as of_it (record)
          cross join unnest(array['visit', 'appointment']) as k (kind) cross join lateral (
          select e.id, e.kind, e.state, e.at from public.record_entry e
            where e.patient_id = of_it.record and e.kind = k.kind and e.at is not null and e.state <> 'void'
              and (visit_days.before is null or e.at < visit_days.before or e.at = visit_days.before and e.id > visit_days.before_id)
            order by e.at desc, e.id limit visit_days.most) e
      union all
      select a.appointment_id, a.kind, a.state, a.starts_at
        from unnest(app.one_person(visit_days.patient)) as of_it (record) cross join lateral (
          select o.appointment_id, case when o.state in ('arrived', 'begun', 'done') then 'visit' else 'appointment' end as kind,
              case when o.state in ('booked', 'arrived', 'begun') then 'active' else 'past' end as state, o.starts_at
            from public.appointment o
            where o.patient_id = of_it.record and o.state <> 'missed' and (o.state <> 'cancelled' or o.starts_at > app.moment())
              and (visit_days.before is null or o.starts_at < visit_days.before
                or o.starts_at = visit_days.before and o.appointment_id > visit_days.before_id)
            order by o.starts_at desc, o.appointment_id limit visit_days.most) a) d
      where app.staff_may('visits.plan') and visit_days.patient <> all (app.closed_records())
      order by d.at desc, d.id limit visit_days.most;
  end;

create or replace function app.patients_between(from_at timestamptz, to_at timestamptz, most int)
  returns table (patient_id uuid, kind text, state text, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select d.patient_id, d.kind, d.state, d.at from (
      (select e.patient_id, e.kind, e.state, e.at from public.record_entry e
        where e.kind in ('visit', 'appointment') and e.state <> 'void'
          and e.at >= patients_between.from_at and e.at < patients_between.to_at
          and (e.kind = 'visit' or e.state = 'active')
          and e.patient_id <> all ((select app.closed_records())::uuid[])
        order by e.at, e.patient_id limit patients_between.most)
      union all
      (select a.patient_id, case when a.state = 'booked' then 'appointment' else 'visit' end, 'active', a.starts_at
        from public.appointment a
        where a.state <> 'cancelled' and a.state <> 'missed'
          and a.starts_at >= patients_between.from_at and a.starts_at < patients_between.to_at
          and a.patient_id <> all ((select app.closed_records())::uuid[])
        order by a.starts_at, a.patient_id limit patients_between.most)) d
      where app.staff_may('visits.plan')
      order by d.at, d.patient_id limit patients_between.most;
  end;

create or replace function app.bulk_about(patient uuid) returns table (refused boolean, reachable boolean, restricted boolean, card bytea, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select exists (select from public.bulk_refusal r where r.patient_id = any (app.one_person(bulk_about.patient))),
      exists (select from public.account_patient l join public.account a on a.account_id = l.account_id and a.disabled_at is null
        where l.patient_id = any (app.one_person(bulk_about.patient)) and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
          and (l.relation = 'self' or 'messages' = any (l.sections))),
      exists (select from public.patient_restriction r where r.patient_id = any (app.one_person(bulk_about.patient)) and r.ended_at is null),
      p.card,
      least((select min(e.at) from public.record_entry e where e.patient_id = p.patient_id and e.kind = 'appointment' and e.state = 'active'
          and e.at > app.moment()),
        (select min(a.starts_at) from public.appointment a where a.patient_id = p.patient_id and a.state = 'booked'
          and a.starts_at > app.moment()))
    from public.patient p where p.patient_id = bulk_about.patient and app.job() = 'bulk';
  end;

-- The summary names the visits to come: whoever it is shared with reads those that were booked here, too, and what they are
-- called. The rules of the person who shares decide as before which.
drop policy sharing_not_this on appointment;
create policy sharing_not_this on appointment as restrictive for select to portico_patient
  using ((select app.share()) is null or (select app.shares_summary()));
drop policy sharing_not_this on visit_type;
create policy sharing_not_this on visit_type as restrictive for select to portico_patient
  using ((select app.share()) is null or (select app.shares_summary()));
drop policy sharing_not_this on bookable;
create policy sharing_not_this on bookable as restrictive for select to portico_patient
  using ((select app.share()) is null or (select app.shares_summary()));
