-- What is kept back takes along all that belongs to it, however deep: the results of a panel in a report, and what
-- belongs to a visit only by its report.

create or replace function app.withheld(patient uuid, entry uuid, visit uuid, grp uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (select from public.record_withheld w where w.patient_id = withheld.patient and w.ended_at is null)
      and exists (
        with recursive above (id) as (
          select of_it.id from (values (withheld.entry), (withheld.visit), (withheld.grp)) as of_it (id)
            where of_it.id is not null
          union
          select of_it.id from above
            join public.record_entry g on g.patient_id = withheld.patient and g.id = above.id
            cross join lateral (values (g.visit_id), (g.group_id)) as of_it (id)
            where of_it.id is not null
        )
        select from above join public.record_withheld w
          on w.patient_id = withheld.patient and w.id = above.id and w.ended_at is null);
  end;
