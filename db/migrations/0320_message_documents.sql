-- Documents of the record that the clinic sends with a message. The document stays where it is: whoever reads the message
-- opens it there, if they may see it by then, in the version that stands.

create table message_document (
  patient_id uuid not null,
  thread_id uuid not null,
  seq int not null,
  document_id uuid not null,
  primary key (patient_id, thread_id, seq, document_id),
  foreign key (patient_id, thread_id, seq) references message,
  foreign key (patient_id, document_id) references document
);
create index message_document_of on message_document (patient_id, document_id);
comment on table message_document is 'Documents of the record that the clinic sent with a message.';
comment on column message_document.thread_id is 'The thread.';
comment on column message_document.seq is 'The message.';
comment on column message_document.document_id is 'The document.';
alter table message_document enable row level security;

create policy own on message_document for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from message_thread t where t.patient_id = message_document.patient_id and t.thread_id = message_document.thread_id));
create policy viewing_not_this on message_document as restrictive for select to portico_patient using ((select app.viewer()) is null);
grant select on message_document to portico_patient;
create policy team on message_document for select to portico_staff
  using (exists (select from message_thread t where t.patient_id = message_document.patient_id and t.thread_id = message_document.thread_id));
create policy answering on message_document for insert to portico_staff
  with check (exists (select from message m where m.patient_id = message_document.patient_id and m.thread_id = message_document.thread_id
      and m.seq = message_document.seq and m.account_id = (select app.account_id()))
    and exists (select from document d where d.patient_id = message_document.patient_id and d.document_id = message_document.document_id
      and d.shown and d.showable and d.status <> 'draft'));
grant select, insert on message_document to portico_staff;
create policy work on message_document to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert on message_document to portico_jobs;
select app.close_to_shares();

-- Whether anybody reads what is written to this patient: whoever writes is told, and nothing of who it is.
create function app.somebody_reads(patient uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select app.staff_may('messages.answer') and exists (
      select from public.account_patient l join public.account a on a.account_id = l.account_id and a.disabled_at is null
      where l.patient_id = any (app.one_person(somebody_reads.patient)) and l.ended_at is null
        and (l.ends_at is null or l.ends_at > app.moment()) and (l.relation = 'self' or 'messages' = any (l.sections)));
  end;
revoke all on function app.somebody_reads(uuid) from public;
grant execute on function app.somebody_reads(uuid) to portico_staff;
