-- As in 0250; and a copy is not given out once something that is in it was taken back as entered in error.
create index record_entry_void on record_entry (patient_id, received_at) where state = 'void';
create or replace function app.takeaway_holds(takeaway uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (
      select from public.takeaway t
      where t.takeaway_id = takeaway_holds.takeaway and t.account_id = app.account_id() and t.patient_id = app.patient_id()
        and app.viewer() is null and t.finished_at is not null and t.ended_at is null and t.ends_at > app.moment()
        and not exists (select from public.record_withheld w where w.patient_id = any (app.one_person(t.patient_id))
          and w.ended_at is null and w.created_at >= t.began_at
          and case when w.why = 'held' then w.until_at > app.moment() else not app.is_self() end)
        and not exists (select from public.release_choice c where c.patient_id = any (app.one_person(t.patient_id))
          and c.ended_at is null and c.choice <> 'at once' and c.created_at >= t.began_at)
        and not exists (select from public.record_entry e where e.patient_id = any (app.one_person(t.patient_id))
          and e.state = 'void' and e.version > 1 and e.received_at >= t.began_at)
        and not (app.is_self() and exists (select from public.patient_link l where l.into_id = t.patient_id and l.ended_at >= t.began_at))
        and (app.is_self() or not exists (select from unnest(coalesce(t.sections, '{}')) as s (section) where not app.sees(s.section))));
  end;
