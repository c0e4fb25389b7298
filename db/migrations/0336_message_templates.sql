-- Templates of messages: a setting of those who write to patients, per team and language, with fields in {braces}.

create table message_template (
  template_id uuid primary key,
  team_id uuid references team,
  lang text not null,
  title text not null,
  body text not null,
  asks text[] not null default '{}',
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table message_template is 'Messages that are written often, in words of the clinic: a setting, its history is in setting_version. Nothing of any patient.';
comment on column message_template.template_id is 'Id.';
comment on column message_template.team_id is 'The team that uses it; null for every team.';
comment on column message_template.lang is 'Language that it is written in: en, es.';
comment on column message_template.title is 'By which staff find it; patients do not read it.';
comment on column message_template.body is 'With fields in braces, such as {first name}; a message goes only when each is filled in.';
comment on column message_template.asks is 'Fields of its own, which whoever uses it fills in.';
alter table message_template enable row level security;
create policy reading on message_template for select to portico_staff
  using ((select app.staff_may('messages.answer')) or (select app.staff_may('messages.templates')));
create policy managing on message_template to portico_staff
  using ((select app.staff_may('messages.templates'))) with check ((select app.staff_may('messages.templates')));
create policy setting_up on message_template to portico_jobs
  using ((select app.job()) in ('demo', 'clinic')) with check ((select app.job()) in ('demo', 'clinic'));
grant select, insert, update on message_template to portico_staff, portico_jobs;

update staff_role set may = may || '{messages.templates}'::text[] where role in ('nurse', 'clinician', 'admin');

alter policy reading on setting_version using (case
  when subject = 'watch' then (select app.staff_may('audit.read'))
  when subject like 'template/%' then (select app.staff_may('messages.templates'))
  else (select app.staff_may('clinic.manage')) end);
alter policy changing on setting_version with check (
  (changed_by is null or changed_by = (select app.account_id())) and case
    when subject = 'watch' then (select app.staff_may('audit.read'))
    when subject like 'template/%' then (select app.staff_may('messages.templates'))
    else (select app.staff_may('clinic.manage')) end);
