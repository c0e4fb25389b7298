-- Signatures under forms: what was shown, who signed as whom, when, from where, how they had proved who they are. Each is a
-- link of a chain of its patient, and is never changed.

alter table form_request add column for_another boolean not null default false;
comment on column form_request.for_another is 'The form says of itself that a guardian, or whom staff confirmed for somebody who cannot decide, may fill it in and sign it.';

-- Whether whoever acts for the patient signs for them: by the law, or because staff confirmed that the patient cannot decide;
-- not whom the patient let in. What is signed becomes a document, so it takes that section as well.
create function app.signs_for() returns boolean
  language sql stable parallel restricted
  begin atomic
    select coalesce(app.sees('documents') and exists (
      select from public.account_patient l where l.patient_id = app.patient_id() and l.account_id = app.account_id()
        and l.relation = 'proxy' and l.basis in ('guardian', 'incapacity') and l.ended_at is null), false);
  end;
grant execute on function app.signs_for() to portico_patient;

alter policy own on form_request
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and ((select app.is_self()) or for_another and (select app.signs_for())));
alter policy answering on form_request
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and ((select app.is_self()) or for_another and (select app.signs_for())) and state = 'asked')
  with check (state = 'sent');
-- Seen with the form that was asked for: the select behind it is under its lock.
alter policy own on form_response
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from form_request r where r.patient_id = form_response.patient_id and r.request_id = form_response.request_id));
alter policy answering on form_response
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and state = 'draft' and exists (
    select from form_request r where r.patient_id = form_response.patient_id and r.request_id = form_response.request_id))
  with check (account_id = (select app.account_id()));
comment on column form_response.account_id is 'Who answered: the patient, or who may sign for them.';

insert into document_class values ('consent', true, '{record.read,documents.desk}');
update staff_role set may = may || '{forms.countersign}'::text[] where role = 'clinician';

create table signature (
  patient_id uuid not null references patient,
  seq int not null check (seq > 0),
  link_id uuid not null,
  kind text not null check (kind in ('signed', 'countersigned', 'withdrawn')),
  request_id uuid not null,
  account_id uuid not null references account,
  role text not null check (role in ('self', 'parent', 'guardian', 'representative', 'staff')),
  document_id uuid not null,
  code text not null,
  content bytea not null,
  content_sum bytea not null,
  paper_sum bytea not null,
  chain bytea not null,
  created_at timestamptz not null,
  primary key (patient_id, seq),
  foreign key (patient_id, request_id) references form_request,
  foreign key (patient_id, document_id) references document
);
create unique index signature_link on signature (link_id);
create unique index signature_of on signature (patient_id, request_id, kind);
create index signature_paper on signature (paper_sum);
create index signature_code on signature (code);
comment on table signature is 'A form was signed, countersigned or withdrawn. Rows are added and never changed: each is a link of the chain of its patient, and the audit log names it.';
comment on column signature.seq is 'Counts from 1 without a gap: a missing number is a removed link.';
comment on column signature.link_id is 'Id, made of the chain hash: whoever changes the chain changes the ids, and the audit log holds those that were.';
comment on column signature.request_id is 'The form that it stands under.';
comment on column signature.account_id is 'Account of whoever signed.';
comment on column signature.role is 'As whom: from the session and the grant, never from what was typed.';
comment on column signature.document_id is 'The document that the patient keeps; its versions are the papers.';
comment on column signature.code is 'Stands on the paper: the beginning of content_sum, as people type it.';
comment on column signature.content is 'Sealed under the patient''s key: the name, what was typed or drawn, witness, interpreter, how whoever signed had proved who they are, from where, in which language, which version.';
comment on column signature.content_sum is 'SHA-256 of what is sealed there, which holds a random part.';
comment on column signature.paper_sum is 'SHA-256 of the PDF.';
comment on column signature.chain is 'SHA-256 of the chain hash before, seq and the row.';
alter table signature enable row level security;
create policy own on signature for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from form_request r where r.patient_id = signature.patient_id and r.request_id = signature.request_id));
create policy signing on signature for insert to portico_patient
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and account_id = (select app.account_id()) and kind in ('signed', 'withdrawn') and role <> 'staff' and exists (
    select from form_request r where r.patient_id = signature.patient_id and r.request_id = signature.request_id));
create policy viewing_not_this on signature as restrictive for select to portico_patient using ((select app.viewer()) is null);
grant select, insert on signature to portico_patient;
create policy reading on signature for select to portico_staff
  using ((select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy countersigning on signature for insert to portico_staff
  with check ((select app.staff_may('forms.countersign')) and patient_id <> all ((select app.closed_records())::uuid[])
    and account_id = (select app.account_id()) and kind = 'countersigned' and role = 'staff');
grant select, insert on signature to portico_staff;
create policy work on signature to portico_jobs using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy verifying on signature for select to portico_jobs using ((select app.job()) = 'audit');
grant select, insert, update (content) on signature to portico_jobs;

-- The whole chain of a patient without what is sealed of it, also for who signs for a patient and may not see every form:
-- whoever adds a link, or looks whether the chain holds, has to know all of it.
create function app.signature_chain(whose uuid)
  returns table (seq int, link_id uuid, kind text, request_id uuid, account_id uuid, role text, document_id uuid, code text,
    content_sum bytea, paper_sum bytea, chain bytea, created_at timestamptz)
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  begin
    if app.viewer() is not null or app.share() is not null then
      return;
    end if;
    if coalesce((whose = app.patient_id() or whose = any (app.also())) and (app.is_self() or app.signs_for()), false)
      or coalesce(app.staff_may('forms.read') and whose <> all (app.closed_records()), false)
      or coalesce(app.job() in ('demo', 'audit'), false) then
      return query select s.seq, s.link_id, s.kind, s.request_id, s.account_id, s.role, s.document_id, s.code,
        s.content_sum, s.paper_sum, s.chain, s.created_at
        from public.signature s where s.patient_id = whose order by s.seq;
    end if;
  end $$;
revoke all on function app.signature_chain(uuid) from public;
grant execute on function app.signature_chain(uuid) to portico_patient, portico_staff, portico_jobs;

-- The paper of a signature is laid out by the portal itself and filed by whoever signs: no other sort of document is.
create policy signing on document for insert to portico_patient
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and ((select app.is_self()) or (select app.signs_for())) and class = 'consent' and sent_by = 'clinic' and made_by = (select app.account_id()));
create policy signing_again on document for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and ((select app.is_self()) or (select app.signs_for())) and class = 'consent')
  with check (class = 'consent');
grant insert, update (version, status, news_at, changes) on document to portico_patient;
create policy signing on document_version for insert to portico_patient
  with check (made_by = (select app.account_id()) and exists (
    select from document d where d.patient_id = document_version.patient_id and d.document_id = document_version.document_id and d.class = 'consent'));
grant insert on document_version to portico_patient;
create policy signing on file for insert to portico_patient
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and ((select app.is_self()) or (select app.signs_for()))
    and origin = 'portal' and type = 'pdf' and state = 'clean' and made_by = (select app.account_id()));
create policy signing on file_part for insert to portico_patient
  with check (exists (select from file f where f.patient_id = file_part.patient_id and f.file_id = file_part.file_id
    and f.origin = 'portal' and f.state = 'clean' and f.made_by = (select app.account_id())));
create policy countersigning on file for insert to portico_staff
  with check ((select app.staff_may('forms.countersign')) and patient_id <> all ((select app.closed_records())::uuid[])
    and origin = 'portal' and type = 'pdf' and state = 'clean' and made_by = (select app.account_id()));
create policy countersigning on file_part for insert to portico_staff
  with check (exists (select from file f where f.patient_id = file_part.patient_id and f.file_id = file_part.file_id
    and f.origin = 'portal' and f.state = 'clean' and f.made_by = (select app.account_id())));
select app.close_to_viewers();
select app.close_to_shares();
