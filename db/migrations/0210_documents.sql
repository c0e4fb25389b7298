-- Documents of a patient: reports, letters, invoices and what else the clinic files. The class of a document says whether
-- a patient can ever see it; the rows below cannot say otherwise, whatever a verb forgets.

create table document_class (
  class text primary key,
  showable boolean not null,
  read_by text[] not null,
  unique (class, showable)
);
comment on table document_class is 'What sorts of documents there are. As app/features/documents/classes.ts; a test compares the two.';
comment on column document_class.class is 'Its name, a word of ours.';
comment on column document_class.showable is 'Whether a document of it can be shown to a patient at all.';
comment on column document_class.read_by is 'Permissions of staff, one of which it takes to read it.';
alter table document_class enable row level security;
create policy signed_in on document_class for select to portico_staff using ((select app.account_id()) is not null);
grant select on document_class to portico_staff;
insert into document_class values
  ('report', true, '{record.read}'),
  ('imaging', true, '{record.read}'),
  ('letter', true, '{record.read,documents.desk}'),
  ('referral', true, '{record.read,documents.desk}'),
  ('form', true, '{record.read,documents.desk}'),
  ('invoice', true, '{documents.bill,documents.desk}'),
  ('other', true, '{record.read,documents.desk}'),
  ('internal note', false, '{record.read}'),
  ('billing note', false, '{documents.bill}'),
  ('audit record', false, '{audit.read}');

create table document (
  patient_id uuid not null references patient,
  document_id uuid not null,
  class text not null,
  showable boolean not null,
  status text not null check (status in ('draft', 'final', 'amended')),
  shown boolean not null,
  dated_on date not null,
  words bytea not null,
  version int not null check (version > 0),
  sent_by text not null default 'clinic' check (sent_by in ('clinic', 'patient')),
  news_at timestamptz,
  made_by uuid references account,
  created_at timestamptz not null,
  changes int not null default 0,
  primary key (patient_id, document_id),
  foreign key (class, showable) references document_class (class, showable),
  constraint document_never_shown check (showable or not shown),
  constraint document_draft_not_shown check (status <> 'draft' or not shown)
);
create unique index document_id on document (document_id);
create index document_list on document (patient_id, dated_on desc, document_id);
create index document_news on document (patient_id, news_at desc) where news_at is not null;
comment on table document is 'One document of one patient, whatever versions it has. Shown to the patient only where its class can be shown at all, it is no draft, and somebody said so.';
comment on column document.document_id is 'Id.';
comment on column document.class is 'A sort of document_class. Readable: see docs/what-leaks.md.';
comment on column document.showable is 'As its class: the foreign key keeps the two the same, and the check beside it reads this one.';
comment on column document.status is 'amended: what the patient had seen was replaced.';
comment on column document.shown is 'Somebody said that the patient may see it.';
comment on column document.dated_on is 'The day that stands on it.';
comment on column document.words is 'Sealed under the patient''s key: what it is called, and who wrote it.';
comment on column document.version is 'The one that stands.';
comment on column document.sent_by is 'patient: it came from the patient, and the clinic filed it.';
comment on column document.news_at is 'When it became news to the patient: shown for the first time, or replaced. Null where it never was.';
comment on column document.made_by is 'Account of whoever filed it.';
comment on column document.changes is 'Counts every change, to tell two who change it at once.';

create table document_version (
  patient_id uuid not null references patient,
  document_id uuid not null,
  version int not null check (version > 0),
  version_id uuid not null,
  file_id uuid not null,
  pages int check (pages > 0),
  changed bytea,
  made_by uuid references account,
  created_at timestamptz not null,
  primary key (patient_id, document_id, version),
  foreign key (patient_id, document_id) references document,
  foreign key (patient_id, file_id) references file deferrable initially deferred
);
create unique index document_version_id on document_version (version_id);
create index document_version_file on document_version (patient_id, file_id);
comment on table document_version is 'The file of a document, each time it was replaced. The patient opens the one that stands; staff open all.';
comment on column document_version.document_id is 'The document.';
comment on column document_version.version_id is 'Id: a link names it, so that an old link is known as one.';
comment on column document_version.file_id is 'The file.';
comment on column document_version.pages is 'Of a PDF that can be drawn: how many pages are shown as pictures.';
comment on column document_version.changed is 'Sealed under the patient''s key: what changed, as the patient reads it. Null for the first.';
comment on column document_version.made_by is 'Account of whoever filed this version.';

-- Classes that this member of staff may read.
create function app.document_classes() returns text[]
  language sql stable parallel restricted
  begin atomic
    select array(select c.class from public.document_class c
      where exists (select from unnest(c.read_by) as one (may) where app.staff_may(one.may)));
  end;
grant execute on function app.document_classes() to portico_staff;

alter table document enable row level security;
create policy own on document for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and shown and showable and status <> 'draft'
    and ((select app.is_self()) or (select app.sees('documents')))
    and (not (select app.keeps_back()) or not app.withheld(patient_id, document_id, null, null)));
create policy staff on document for select to portico_staff
  using ((select app.staff_may('documents.read')) and class = any ((select app.document_classes())::text[])
    and patient_id <> all ((select app.closed_records())::uuid[]));
create policy adding on document for insert to portico_staff
  with check ((select app.staff_may('documents.add')) and class = any ((select app.document_classes())::text[])
    and patient_id <> all ((select app.closed_records())::uuid[]) and made_by = (select app.account_id()));
create policy changing on document for update to portico_staff
  using ((select app.staff_may('documents.add')) and class = any ((select app.document_classes())::text[])
    and patient_id <> all ((select app.closed_records())::uuid[]))
  with check ((select app.staff_may('documents.add')) and class = any ((select app.document_classes())::text[])
    and patient_id <> all ((select app.closed_records())::uuid[]));
create policy resealing on document to portico_jobs
  using ((select app.job()) in ('keys', 'demo')) with check ((select app.job()) in ('keys', 'demo'));
grant select on document to portico_patient;
grant select, insert, update (class, showable, status, shown, dated_on, words, version, news_at, changes) on document to portico_staff;
grant select, insert, update (words, version, status, news_at, changes) on document to portico_jobs;

alter table document_version enable row level security;
-- Seen with the document: the select behind it is under its lock. Of files only that of the version that stands opens.
create policy own on document_version for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from document d where d.patient_id = document_version.patient_id and d.document_id = document_version.document_id));
create policy staff on document_version for select to portico_staff
  using (exists (select from document d where d.patient_id = document_version.patient_id and d.document_id = document_version.document_id));
create policy adding on document_version for insert to portico_staff
  with check ((select app.staff_may('documents.add')) and made_by = (select app.account_id()) and exists (
    select from document d where d.patient_id = document_version.patient_id and d.document_id = document_version.document_id));
create policy resealing on document_version to portico_jobs
  using ((select app.job()) in ('keys', 'demo')) with check ((select app.job()) in ('keys', 'demo'));
grant select on document_version to portico_patient;
grant select, insert on document_version to portico_staff;
grant select, insert, update (changed) on document_version to portico_jobs;

-- A file is seen by whoever sees the document in a version: patients in the one that stands, staff in all.
create policy documents on file for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from document_version v join document d on d.patient_id = v.patient_id and d.document_id = v.document_id and d.version = v.version
      where v.patient_id = file.patient_id and v.file_id = file.file_id));
create policy documents_staff on file for select to portico_staff
  using (exists (select from document_version v where v.patient_id = file.patient_id and v.file_id = file.file_id));
create policy documents_adding on file for insert to portico_staff
  with check ((select app.staff_may('documents.add')) and patient_id <> all ((select app.closed_records())::uuid[])
    and origin = 'staff' and made_by = (select app.account_id()) and state = 'held');

update staff_role set may = may || '{documents.read,documents.add}'::text[]
  where role in ('front desk', 'nurse', 'clinician', 'biller', 'privacy officer');
update staff_role set may = may || '{documents.desk}'::text[] where role in ('front desk', 'nurse', 'clinician');
update staff_role set may = may || '{documents.bill}'::text[] where role = 'biller';
