-- Whether a document is shown to an account, asked by the job that tells people: what the policies of documents say of
-- whoever asks, said of somebody else.
create function app.document_shown_to(patient uuid, document uuid, account uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (
      select from public.document d
      join public.account_patient l on l.account_id = document_shown_to.account and l.patient_id = any (app.one_person(document_shown_to.patient))
        and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
      where d.patient_id = document_shown_to.patient and d.document_id = document_shown_to.document
        and d.shown and d.showable and d.status <> 'draft'
        and (l.relation = 'self' or l.patient_id = d.patient_id and 'documents' = any (l.sections))
        and not exists (select from public.record_withheld w where w.patient_id = d.patient_id and w.id = d.document_id and w.ended_at is null
          and case when w.why = 'held' then w.until_at > app.moment() else l.relation <> 'self' end));
  end;
revoke all on function app.document_shown_to(uuid, uuid, uuid) from public;
grant execute on function app.document_shown_to(uuid, uuid, uuid) to portico_jobs;
create index notice_about on notice (about_id) where about_id is not null;
