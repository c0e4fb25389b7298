-- What somebody signed in was told of and has not opened: the home screen names files that were not taken until then.
create function app.unread_about(kind text) returns setof uuid
  language sql stable security definer parallel restricted
  begin atomic
    select n.about_id from public.notice_reader r join public.notice n on n.notice_id = r.notice_id
      where r.account_id = app.account_id() and r.patient_id = app.patient_id() and r.read_at is null
        and app.viewer() is null and n.kind = unread_about.kind and n.about_id is not null;
  end;
revoke all on function app.unread_about(text) from public;
grant execute on function app.unread_about(text) to portico_patient;

-- What was asked for before two records became one is answered from the one that is left: the sending lies there, and the
-- request where it always was.
alter table document_request drop constraint document_request_patient_id_upload_id_fkey,
  add constraint document_request_upload_id_fkey foreign key (upload_id) references upload (upload_id);
drop index document_request_upload;
create index document_request_upload on document_request (upload_id) where upload_id is not null;
alter policy answering on document_request
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (select app.sees('documents')) and state = 'asked')
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (select app.sees('documents')) and state = 'sent');
