-- What somebody shares who acts for a patient is over at the moment when they see or do less, whoever took it from them and by
-- which way, and does not come back when they see more again.
create function app.end_narrowed_shares() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update public.share s set ended_at = coalesce(app.moment(), now()), ended_why = 'access'
      where s.patient_id = new.patient_id and s.grant_id = new.grant_id and s.ended_at is null
        and (new.ended_at is not null or not (s.sections <@ new.sections and s.acts <@ new.acts));
    return null;
  end $$;
revoke all on function app.end_narrowed_shares() from public;
create trigger narrowed_shares after update of sections, acts, ended_at on account_patient
  for each row execute function app.end_narrowed_shares();

-- The patient sees and stops every share of the record, also of one that was merged into it: who acts for that one shares on.
alter policy own on share
  using (patient_id = (select app.patient_id()) and ((select app.is_self()) or account_id = (select app.account_id()))
    or patient_id = any ((select app.also())::uuid[]));
alter policy stopping on share
  using ((patient_id = (select app.patient_id()) and ((select app.is_self()) or account_id = (select app.account_id()))
    or patient_id = any ((select app.also())::uuid[])) and ended_at is null);
alter policy own on share_document
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and exists (select from share s where s.patient_id = share_document.patient_id and s.share_id = share_document.share_id));
alter policy own on share_opening
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and exists (select from share s where s.patient_id = share_opening.patient_id and s.share_id = share_opening.share_id));

-- A file that was sent and filed is kept back as the document that it became, also where it is reached as what was sent; not
-- from the one who sent it. A sending of which nothing is left is not there.
create policy kept_back on file as restrictive for select to portico_patient
  using (origin <> 'patient' or (select app.is_self()) or made_by = (select app.account_id()) or not (select app.keeps_back())
    or not exists (select from upload_step s where s.patient_id = file.patient_id and s.file_id = file.file_id
      and s.document_id is not null and app.withheld(s.patient_id, s.document_id, null, null)));
create policy kept_back on upload as restrictive for select to portico_patient
  using ((select app.is_self()) or made_by = (select app.account_id()) or not (select app.keeps_back())
    or exists (select from upload_file u join file f on f.patient_id = u.patient_id and f.file_id = u.file_id
      where u.patient_id = upload.patient_id and u.upload_id = upload.upload_id));
