-- Those who plan see on which days a person was or will be here, whichever of merged records says so, and of a restricted
-- person none of their records' days.

create or replace function app.visit_days(patient uuid, before timestamptz, before_id uuid, most int)
  returns table (id uuid, kind text, state text, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select e.id, e.kind, e.state, e.at
      from unnest(app.one_person(visit_days.patient)) as of_it (record)
        cross join unnest(array['visit', 'appointment']) as k (kind) cross join lateral (
        select e.id, e.kind, e.state, e.at from public.record_entry e
          where e.patient_id = of_it.record and e.kind = k.kind and e.at is not null and e.state <> 'void'
            and (visit_days.before is null or e.at < visit_days.before or e.at = visit_days.before and e.id > visit_days.before_id)
          order by e.at desc, e.id limit visit_days.most) e
      where app.staff_may('visits.plan') and visit_days.patient <> all (app.closed_records())
      order by e.at desc, e.id limit visit_days.most;
  end;

create or replace function app.patients_between(from_at timestamptz, to_at timestamptz, most int)
  returns table (patient_id uuid, kind text, state text, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select e.patient_id, e.kind, e.state, e.at from public.record_entry e
      where app.staff_may('visits.plan') and e.kind in ('visit', 'appointment') and e.state <> 'void'
        and e.at >= patients_between.from_at and e.at < patients_between.to_at
        and (e.kind = 'visit' or e.state = 'active')
        and e.patient_id <> all ((select app.closed_records())::uuid[])
      order by e.at, e.patient_id limit patients_between.most;
  end;
