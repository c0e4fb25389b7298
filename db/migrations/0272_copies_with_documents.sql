-- A copy of a record has the documents of the clinic and the files that were sent; it is not given out once one of its documents
-- is not shown any more. As in 0251.
alter table takeaway add column documents uuid[] not null default '{}';
comment on column takeaway.documents is 'Documents of the clinic that are in it.';
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
        and not exists (select from unnest(t.documents) as one (id) where not exists (
          select from public.document d where d.document_id = one.id and d.shown and d.showable and d.status <> 'draft'))
        and not (app.is_self() and exists (select from public.patient_link l where l.into_id = t.patient_id and l.ended_at >= t.began_at))
        and (app.is_self() or not exists (select from unnest(coalesce(t.sections, '{}')) as s (section) where not app.sees(s.section))));
  end;
