-- Who is told of new work by e-mail: for each kind of work some people and teams, at once or each morning. A setting of the
-- clinic; what was sent is on record, so that nobody is told of an item twice.

create table work_told (
  kind text primary key,
  people uuid[] not null default '{}',
  teams uuid[] not null default '{}',
  daily boolean not null
);
comment on table work_told is 'Who is told of new work: a setting, its history is in setting_version. A kind without a row is told to nobody.';
comment on column work_told.kind is 'Kind of work: app/features/work/kinds.ts.';
comment on column work_told.people is 'Accounts of staff. Whoever has left, or may not see such work any more, is not told, whatever stands here.';
comment on column work_told.teams is 'Teams: whoever is in them by then.';
comment on column work_told.daily is 'One e-mail on the morning of a day on which the clinic is open; else at once.';
alter table work_told enable row level security;
create policy managing on work_told to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
create policy telling_of_work on work_told for select to portico_jobs using ((select app.job()) = 'tell');
create policy setting_up on work_told to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert, update on work_told to portico_staff;
grant select, insert, update on work_told to portico_jobs;

create table work_notice (
  work_id uuid not null references work_item,
  account_id uuid not null references account,
  created_at timestamptz not null,
  primary key (work_id, account_id)
);
comment on table work_notice is 'Who was told of which item, so that it happens once.';
comment on column work_notice.work_id is 'The item.';
comment on column work_notice.account_id is 'Account of the member of staff.';
alter table work_notice enable row level security;
create policy telling_of_work on work_notice to portico_jobs using ((select app.job()) = 'tell') with check ((select app.job()) = 'tell');
grant select, insert on work_notice to portico_jobs;

create table work_digest (
  day date primary key,
  created_at timestamptz not null
);
comment on table work_digest is 'Mornings on which the e-mails of the day were written; the next one tells what is new since.';
comment on column work_digest.day is 'On the clinic''s calendar.';
alter table work_digest enable row level security;
create policy telling_of_work on work_digest to portico_jobs using ((select app.job()) = 'tell') with check ((select app.job()) = 'tell');
grant select, insert on work_digest to portico_jobs;

create policy telling_of_work on work_item for select to portico_jobs using ((select app.job()) = 'tell');
create policy telling_of_work on team for select to portico_jobs using ((select app.job()) = 'tell');
create policy telling_of_work on team_member for select to portico_jobs using ((select app.job()) = 'tell');
create policy telling_of_work on staff_member for select to portico_jobs using ((select app.job()) = 'tell');
create policy telling_of_work on account for select to portico_jobs using (kind = 'staff' and (select app.job()) = 'tell');

-- As in 0142, and with the commit somebody is told, where somebody wants to hear of it at once.
create or replace function app.add_work(id uuid, of_kind text, for_may text, about uuid, of_patient uuid, for_team uuid, how int, due timestamptz)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
    made uuid;
  begin
    if s is null or s ->> 'kind' = 'public' or s ? 'viewer' then
      raise exception 'only whoever has entered may add work' using errcode = '42501';
    end if;
    if s ->> 'kind' = 'patient' and of_patient is distinct from app.patient_id() then
      raise exception 'a patient adds work about the own record' using errcode = '42501';
    end if;
    insert into public.work_item (work_id, patient_id, kind, may, about_id, urgency, due_at, team_id, created_at)
      values (id, of_patient, of_kind, for_may, about, how, coalesce(due, 'infinity'), for_team, app.moment())
      on conflict (kind, about_id) where done_at is null do nothing returning work_id into made;
    if made is not null then
      perform pg_notify('portico_work', made::text);
      if exists (select from public.work_told t where t.kind = of_kind and not t.daily and (t.people <> '{}' or t.teams <> '{}')) then
        perform app.enqueue('tell', made);
      end if;
    end if;
    return made;
  end $$;
