-- What a patient sent becomes a document of the record when it is filed: the same file, and the step says which document.
alter table upload_step
  add column document_id uuid,
  add constraint upload_step_document foreign key (patient_id, document_id) references document,
  add constraint upload_step_filed check (document_id is null or what = 'filed');
comment on column upload_step.document_id is 'filed: the document that it became. Null for what was filed before there were documents of this kind.';
create index upload_step_document on upload_step (patient_id, document_id) where document_id is not null;
