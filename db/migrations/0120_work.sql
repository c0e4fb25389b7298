-- What waits for somebody: one list, whatever it is about. And teams, to which work can be given.

create table team (
  team_id uuid primary key,
  name text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index team_name on team (name) where ended_at is null;
comment on table team is 'A group of people who share work: the front desk, the nurses of a floor.';
comment on column team.team_id is 'Id.';
create table team_member (
  team_id uuid not null references team,
  account_id uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (team_id, account_id, created_at)
);
create unique index team_member_one on team_member (team_id, account_id) where ended_at is null;
create index team_member_account on team_member (account_id) where ended_at is null;
comment on table team_member is 'Who is in which team, from when until when.';
comment on column team_member.team_id is 'The team.';
alter table team enable row level security;
alter table team_member enable row level security;
create policy working on team for select to portico_staff using ((select app.account_id()) is not null);
create policy managing on team to portico_staff
  using ((select app.staff_may('staff.manage'))) with check ((select app.staff_may('staff.manage')));
create policy working on team_member for select to portico_staff using ((select app.account_id()) is not null);
create policy managing on team_member to portico_staff
  using ((select app.staff_may('staff.manage'))) with check ((select app.staff_may('staff.manage')));
create policy filing on team to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
create policy filing on team_member to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert, update (name, ended_at) on team to portico_staff;
grant select, insert, update (ended_at) on team_member to portico_staff;
grant select, insert on team, team_member to portico_jobs;

update staff_role set may = may || '{work.do}';

-- What a member of staff may, once for a whole statement.
create function app.permissions() returns text[]
  language sql stable parallel restricted
  begin atomic
    select case when (s ->> 'kind') = 'staff' and (s ->> 'aal')::int >= 2
      then array(select jsonb_array_elements_text(s -> 'may')) else '{}'::text[] end from app.stamp() as s;
  end;
-- Who works here now, to give work to: staff do not see each other's accounts.
create function app.colleagues() returns table (account_id uuid, name text, role text, may text[])
  language sql stable security definer parallel restricted
  begin atomic
    select m.account_id, m.name, m.role, r.may from public.staff_member m
      join public.account a on a.account_id = m.account_id and a.disabled_at is null
      join public.staff_role r on r.role = m.role and 'work.do' = any (r.may)
      where (select coalesce((s ->> 'kind') = 'staff' and (s ->> 'aal')::int >= 2, false) from app.stamp() as s);
  end;
revoke all on function app.colleagues() from public;
grant execute on function app.permissions(), app.colleagues() to portico_staff;

create table work_item (
  work_id uuid primary key,
  patient_id uuid references patient,
  kind text not null,
  may text not null,
  about_id uuid not null,
  urgency smallint not null check (urgency between 1 and 4),
  due_at timestamptz not null default 'infinity',
  created_at timestamptz not null,
  team_id uuid references team,
  holder_id uuid references account,
  held_at timestamptz,
  snoozed_until timestamptz,
  done_at timestamptz,
  changes int not null default 0
);
comment on table work_item is 'What waits for a member of staff. How it got where it is, who had it and why, are rows of work_event; the columns from team_id on repeat the last word of these, for the list.';
comment on column work_item.work_id is 'Id.';
comment on column work_item.kind is 'Which kind of work: app/features/work/kinds.ts.';
comment on column work_item.may is 'The permission that it takes to see it.';
comment on column work_item.about_id is 'The thing itself, by its id: a question, an invitation.';
comment on column work_item.urgency is '1 now, 2 today, 3 soon, 4 whenever.';
comment on column work_item.due_at is 'When it must be done; infinity when nothing says so.';
comment on column work_item.team_id is 'The team it was given to.';
comment on column work_item.holder_id is 'Account of who has it; null while nobody does.';
comment on column work_item.held_at is 'Since when.';
comment on column work_item.snoozed_until is 'Out of the way until then.';
comment on column work_item.done_at is 'When it was done; null while it waits.';
comment on column work_item.changes is 'Counts its events: who acts on what they saw is told when it has moved on.';
-- One of a kind about one thing at a time, so that asking for it again changes nothing.
create unique index work_item_one on work_item (kind, about_id) where done_at is null;
create index work_item_about on work_item (kind, about_id);
create index work_item_made on work_item (kind, created_at) where done_at is null;
create index work_item_patient on work_item (patient_id, created_at);
-- The list in its order, by what leads it: a kind, a person, a team.
create index work_item_open on work_item (kind, urgency, due_at, created_at, work_id) where done_at is null;
create index work_item_nobodys on work_item (kind, urgency, due_at, created_at, work_id)
  where done_at is null and holder_id is null;
create index work_item_holder on work_item (holder_id, urgency, due_at, created_at, work_id) where done_at is null;
create index work_item_team on work_item (team_id, urgency, due_at, created_at, work_id) where done_at is null;
create index work_item_asleep on work_item (kind, snoozed_until, work_id) where done_at is null;
create index work_item_done on work_item (kind, done_at desc, work_id) where done_at is not null;
create index work_item_done_holder on work_item (holder_id, done_at desc, work_id) where done_at is not null;
create index work_item_done_team on work_item (team_id, done_at desc, work_id) where done_at is not null;
alter table work_item enable row level security;
-- Restricted or not, a name is found by who may find people, as in the list of patients.
create policy working on work_item to portico_staff
  using ((select app.staff_may('work.do')) and may = any ((select app.permissions())::text[])
    and (patient_id is null or (select app.staff_may('people.find'))))
  with check ((select app.staff_may('work.do')) and may = any ((select app.permissions())::text[]));
create policy gathering on work_item for select to portico_jobs using ((select app.job()) in ('work', 'demo'));
create policy filing on work_item for update to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, update (team_id, holder_id, held_at, snoozed_until, done_at, changes) on work_item to portico_staff, portico_jobs;

create table work_event (
  event_id uuid primary key,
  work_id uuid not null references work_item,
  step int not null,
  patient_id uuid references patient,
  what text not null check (what in ('taken', 'handed over', 'put back', 'snoozed', 'woken', 'done', 'reopened')),
  account_id uuid references account,
  to_account uuid references account,
  to_team uuid references team,
  until timestamptz,
  note bytea,
  created_at timestamptz not null
);
comment on table work_event is 'What became of an item of work, step by step: rows are added and never changed.';
comment on column work_event.work_id is 'The item.';
comment on column work_event.step is 'The first is 1: of two at once one is written.';
comment on column work_event.what is 'taken, handed over, put back, snoozed, woken, done, reopened.';
comment on column work_event.account_id is 'Who did it; null where the portal did, or somebody who is not staff.';
comment on column work_event.to_account is 'To whom it was handed over.';
comment on column work_event.to_team is 'To which team it was handed over.';
comment on column work_event.until is 'Until when it was snoozed.';
comment on column work_event.note is 'Sealed under the patient''s key, or the clinic''s where there is none: why.';
create unique index work_event_step on work_event (work_id, step);
create index work_event_patient on work_event (patient_id, work_id);
alter table work_event enable row level security;
create policy reading on work_event for select to portico_staff
  using (exists (select from work_item w where w.work_id = work_event.work_id));
create policy acting on work_event for insert to portico_staff
  with check (account_id = (select app.account_id()) and exists (select from work_item w where w.work_id = work_event.work_id));
create policy filing on work_event to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert on work_event to portico_staff;
grant select, insert, update (note) on work_event to portico_jobs;

-- Work is made and ended inside of whatever makes and ends it, by whoever that is: a patient who asks, a job that looks.
-- They need not see the list. What reaches listeners is an id.
create function app.add_work(id uuid, of_kind text, for_may text, about uuid, of_patient uuid, for_team uuid, how int, due timestamptz)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
    made uuid;
  begin
    if s is null or s ->> 'kind' = 'public' then
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
    end if;
    return made;
  end $$;
create function app.finish_work(id uuid, of_kind text, about uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
    item record;
  begin
    if s is null or s ->> 'kind' = 'public' then
      raise exception 'only whoever has entered may finish work' using errcode = '42501';
    end if;
    update public.work_item w set done_at = app.moment(), changes = w.changes + 1
      where w.kind = of_kind and w.about_id = about and w.done_at is null
        and (s ->> 'kind' <> 'patient' or w.patient_id = app.patient_id())
      returning w.work_id, w.patient_id, w.changes into item;
    if found then
      insert into public.work_event (event_id, work_id, step, patient_id, what, account_id, created_at)
        values (id, item.work_id, item.changes, item.patient_id, 'done', case when s ->> 'kind' = 'staff' then app.account_id() end, app.moment());
      perform pg_notify('portico_work', item.work_id::text);
    end if;
  end $$;
revoke all on function app.add_work(uuid, text, text, uuid, uuid, uuid, int, timestamptz), app.finish_work(uuid, text, uuid) from public;
grant execute on function app.add_work(uuid, text, text, uuid, uuid, uuid, int, timestamptz), app.finish_work(uuid, text, uuid)
  to portico_patient, portico_staff, portico_jobs;

-- What was a task is a question about an access, and an item of work that it makes. Its values stay sealed under the
-- name that the table had.
alter table task rename to access_question;
alter table access_question rename column task_id to question_id;
alter table access_question rename column done_at to answered_at;
alter table access_question rename column done_by to answered_by;
alter table access_question rename constraint task_pkey to access_question_pkey;
drop index task_list;
alter index task_open rename to access_question_open;
alter index task_id rename to access_question_id;
alter table access_question drop column kind;
create index access_question_list on access_question ((answered_at is not null), answered_at desc, due_at);
comment on table access_question is 'What a patient asked about an access to their record, and the answer.';
comment on column access_question.question_id is 'Id.';

insert into work_item (work_id, patient_id, kind, may, about_id, urgency, due_at, created_at, done_at, changes)
  select gen_random_uuid(), patient_id, 'access-question', 'questions.answer', question_id, 3, due_at, created_at, answered_at,
    case when answered_at is null then 0 else 1 end from access_question;
insert into work_event (event_id, work_id, step, patient_id, what, account_id, created_at)
  select gen_random_uuid(), w.work_id, 1, w.patient_id, 'done', q.answered_by, q.answered_at
  from work_item w join access_question q on q.patient_id = w.patient_id and q.question_id = w.about_id where q.answered_at is not null;
insert into work_item (work_id, patient_id, kind, may, about_id, urgency, due_at, created_at)
  select gen_random_uuid(), patient_id, 'emergency-access', 'break-glass.review', break_id, 2, started_at + interval '3 days', started_at
  from break_glass where reviewed_at is null;
