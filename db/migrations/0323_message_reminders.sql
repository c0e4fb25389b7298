-- An answer that a patient was told to expect is reminded of before it is late, and again once it is.

alter table message_thread
  add column reminded smallint not null default 0 check (reminded between 0 and 2),
  add column reminded_for timestamptz;
comment on column message_thread.reminded is '1: the team was reminded that the answer is due soon, 2: that it is late.';
comment on column message_thread.reminded_for is 'The answer that this was about, by when it was due: of another nobody was reminded yet.';
create index message_thread_due on message_thread (answer_by) where waiting_since is not null;
-- What waits stands in the order in which it is due.
drop index message_thread_waiting;
create index message_thread_waiting on message_thread (team_id, alarm desc, answer_by, thread_id) where waiting_since is not null;
alter table message_event drop constraint message_event_what_check;
alter table message_event add constraint message_event_what_check
  check (what in ('assigned', 'handed over', 'snoozed', 'woken', 'closed', 'reopened', 'near', 'late'));
comment on column message_event.what is 'assigned (or given back), handed over, snoozed, woken, closed, reopened; near, late: the team was reminded that an answer is due.';

-- Reminds of what is due until a moment, once before it is late and once after: what was put aside is back.
create function app.remind_threads(near timestamptz, most int)
  returns table (patient uuid, thread uuid, team uuid, due timestamptz, late boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    one record;
  begin
    if app.job() is distinct from 'work' then
      raise exception 'only the job that gathers work reminds' using errcode = '42501';
    end if;
    for one in
      select t.patient_id, t.thread_id, t.team_id, t.answer_by, t.last_seq, t.answer_by <= app.moment() as late
        from public.message_thread t
        where t.waiting_since is not null and t.answer_by <= near
          and (t.reminded_for is distinct from t.answer_by or t.reminded < case when t.answer_by <= app.moment() then 2 else 1 end)
        order by t.answer_by limit most for update skip locked
    loop
      update public.message_thread t set reminded = case when one.late then 2 else 1 end, reminded_for = one.answer_by, snoozed_until = null
        where t.patient_id = one.patient_id and t.thread_id = one.thread_id;
      insert into public.message_event (patient_id, event_id, thread_id, seq, what, created_at)
        values (one.patient_id, gen_random_uuid(), one.thread_id, one.last_seq, case when one.late then 'late' else 'near' end, app.moment());
      perform pg_notify('portico_messages', one.thread_id || ' ' || one.patient_id);
      patient := one.patient_id;
      thread := one.thread_id;
      team := one.team_id;
      due := one.answer_by;
      late := one.late;
      return next;
    end loop;
  end $$;
revoke all on function app.remind_threads(timestamptz, int) from public;
grant execute on function app.remind_threads(timestamptz, int) to portico_jobs;

-- As 0322 has it, in the order of the index.
create or replace function app.message_counts() returns table (waiting int, urgent int)
  language sql stable security definer parallel restricted
  begin atomic
    select (count(*) filter (where lane.own and (x.holder_id is null or x.holder_id = (select app.account_id()))))::int,
      (count(*) filter (where x.alarm = 2 and x.holder_id is null))::int
    from (select t.team_id, t.team_id = any ((select app.own_teams())::uuid[]) as own from public.team t
      where t.ended_at is null and (select app.staff_may('messages.read'))
        and ((select app.staff_may('messages.all')) or t.team_id = any ((select app.own_teams())::uuid[]))) lane
    cross join lateral (select t.alarm, t.holder_id from public.message_thread t
      where t.team_id = lane.team_id and t.waiting_since is not null
        and (t.snoozed_until is null or t.snoozed_until <= app.moment())
      order by t.alarm desc, t.answer_by, t.thread_id limit 100) x;
  end;
