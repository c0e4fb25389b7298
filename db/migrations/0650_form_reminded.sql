-- Whoever was asked for a form and has not sent it is reminded of it, once.
alter table form_request add column reminded_at timestamptz;
comment on column form_request.reminded_at is 'When the patient was reminded that it waits: once, by the job of forms. Null: never.';
create index form_request_unreminded on form_request (created_at, request_id) where state = 'asked' and reminded_at is null;
grant update (reminded_at) on form_request to portico_jobs;
