-- A form by which somebody asks a patient for a form is sent once, however often its button is pressed.
alter table form_request add column sent_as uuid;
comment on column form_request.sent_as is 'Made by the form by which it was asked: the same form asks once, however often it is sent. Null for what was asked without one.';
create unique index form_request_sent_as on form_request (patient_id, made_by, sent_as);
