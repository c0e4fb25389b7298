-- The chart by role. Those who treat read whole records, also what is not released and what was entered in error; those
-- who plan learn on which days somebody was or will be here, and nothing else; everybody else of the record nothing.

update staff_role set may = may || '{visits.plan}' where role in ('front desk', 'nurse', 'clinician');

-- Records that are restricted and not opened by this member of staff. Asked once for a statement, not for each row.
create function app.closed_records() returns uuid[]
  language sql stable security definer parallel restricted
  begin atomic
    select coalesce(array_agg(r.patient_id), '{}') from public.patient_restriction r
      where r.ended_at is null and not exists (select from public.break_glass b
        where b.patient_id = r.patient_id and b.account_id = app.account_id() and b.ended_at is null and b.ends_at > app.moment());
  end;
revoke all on function app.closed_records() from public;
grant execute on function app.closed_records() to portico_staff;

drop policy care on record_entry;
create policy care on record_entry for select to portico_staff
  using ((select app.staff_may('record.read')) and patient_id <> all ((select app.closed_records())::uuid[]));

-- Days of visits and appointments, newest first, for those who plan: why, where and with whom stand in bodies that they
-- do not read.
create function app.visit_days(patient uuid, before timestamptz, before_id uuid, most int)
  returns table (id uuid, kind text, state text, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select e.id, e.kind, e.state, e.at
      from unnest(array['visit', 'appointment']) as k (kind) cross join lateral (
        select e.id, e.kind, e.state, e.at from public.record_entry e
          where e.patient_id = visit_days.patient and e.kind = k.kind and e.at is not null and e.state <> 'void'
            and (visit_days.before is null or e.at < visit_days.before or e.at = visit_days.before and e.id > visit_days.before_id)
          order by e.at desc, e.id limit visit_days.most) e
      where app.staff_may('visits.plan') and visit_days.patient <> all (app.closed_records())
      order by e.at desc, e.id limit visit_days.most;
  end;
revoke all on function app.visit_days(uuid, timestamptz, uuid, int) from public;
grant execute on function app.visit_days(uuid, timestamptz, uuid, int) to portico_staff;
