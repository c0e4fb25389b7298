-- Restricted is the person: whoever may not open one of their records opens none.
create or replace function app.opens(patient uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select app.staff_may('record.read') and (
      not exists (select from public.patient_restriction r where r.patient_id = any (app.one_person(opens.patient)) and r.ended_at is null)
      or exists (select from public.break_glass b where b.patient_id = any (app.one_person(opens.patient)) and b.account_id = app.account_id()
        and b.ended_at is null and b.ends_at > app.moment()));
  end;


-- Records that are restricted and not opened by this member of staff, with the others of the same people.
create or replace function app.closed_records() returns uuid[]
  language sql stable security definer parallel restricted
  begin atomic
    select coalesce(array_agg(one.id), '{}') from public.patient_restriction r
      cross join lateral unnest(app.one_person(r.patient_id)) as one (id)
      where r.ended_at is null and not exists (select from public.break_glass b
        where b.patient_id = any (app.one_person(r.patient_id)) and b.account_id = app.account_id()
          and b.ended_at is null and b.ends_at > app.moment());
  end;
