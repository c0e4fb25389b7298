-- Work about messages is seen as the messages are: by their team, by whoever has it, and by those who see the messages of
-- every team. Nothing of it is told to others, not even for whom it waits.

-- Texts that failed are work of the team of their thread.
update work_item w set team_id = t.team_id from message_thread t
  where w.kind = 'text-failed' and w.patient_id = t.patient_id and w.about_id = t.thread_id;
create policy of_its_team on work_item as restrictive to portico_staff
  using (kind not in ('message', 'text-failed') or (select app.staff_may('messages.all'))
    or team_id = any ((select app.own_teams())::uuid[]) or holder_id = (select app.account_id()));

-- Gives work away, also to those whose work the giver does not see: whoever may see it now may give it.
create function app.give_work(item uuid, seen int, to_team uuid, to_holder uuid, due timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not app.staff_may('work.do') then
      raise exception 'only whoever works here gives work away' using errcode = '42501';
    end if;
    update public.work_item w set team_id = coalesce(to_team, w.team_id), holder_id = to_holder,
        held_at = case when to_holder is not null then app.moment() end, due_at = coalesce(due, w.due_at), changes = seen + 1
      where w.work_id = item and w.changes = seen and w.done_at is null and w.may = any (app.permissions())
        and (w.patient_id is null or app.staff_may('people.find'))
        and (w.kind not in ('message', 'text-failed') or app.staff_may('messages.all')
          or w.team_id = any (app.own_teams()) or w.holder_id = app.account_id());
    return found;
  end $$;
revoke all on function app.give_work(uuid, int, uuid, uuid, timestamptz) from public;
grant execute on function app.give_work(uuid, int, uuid, uuid, timestamptz) to portico_staff;

-- As in 0300; what of its texts failed is work of the team that has it now.
create or replace function app.route_thread(patient uuid, thread uuid, team uuid, holder uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not app.staff_may('messages.answer') then
      raise exception 'only whoever answers messages may hand them over' using errcode = '42501';
    end if;
    update public.message_thread t set team_id = team, holder_id = holder
      where t.patient_id = patient and t.thread_id = thread and t.patient_id <> all (app.closed_records())
        and (app.staff_may('messages.all') or t.team_id = any (app.own_teams()) or t.holder_id = app.account_id());
    if not found then
      return false;
    end if;
    update public.work_item w set team_id = team, holder_id = null, held_at = null, changes = w.changes + 1
      where w.kind = 'text-failed' and w.about_id = thread and w.done_at is null and w.team_id is distinct from team;
    return true;
  end $$;

-- Hands a thread of a restricted record on without opening it: to another team, or to somebody. Whoever may not, or does not
-- want to, open the record does not leave its messages unanswered by that.
create function app.hand_on_closed(patient uuid, thread uuid, team uuid, holder uuid, due timestamptz, event uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    last int;
  begin
    if not app.staff_may('messages.answer') then
      raise exception 'only whoever answers messages may hand them over' using errcode = '42501';
    end if;
    update public.message_thread t set team_id = coalesce(team, t.team_id), holder_id = holder,
        snoozed_until = case when team is null then t.snoozed_until end,
        answer_by = case when t.waiting_since is not null then coalesce(due, t.answer_by) end
      where t.patient_id = patient and t.thread_id = thread and t.patient_id = any (app.closed_records())
        and (app.staff_may('messages.all') or t.team_id = any (app.own_teams()) or t.holder_id = app.account_id())
      returning t.last_seq into last;
    if not found then
      return false;
    end if;
    insert into public.message_event (patient_id, event_id, thread_id, seq, what, account_id, to_account, to_team, created_at)
      values (patient, event, thread, last, case when team is null then 'assigned' else 'handed over' end, app.account_id(),
        holder, team, app.moment());
    perform pg_notify('portico_messages', thread || ' ' || patient);
    return true;
  end $$;
revoke all on function app.hand_on_closed(uuid, uuid, uuid, uuid, timestamptz, uuid) from public;
grant execute on function app.hand_on_closed(uuid, uuid, uuid, uuid, timestamptz, uuid) to portico_staff;

-- As in 0321, and which item of work it is by which it can be handed on.
drop function app.closed_threads();
create function app.closed_threads() returns table (patient_id uuid, team_id uuid, waiting_since timestamptz, answer_by timestamptz, alarm smallint, work_id uuid)
  language sql stable security definer parallel restricted
  begin atomic
    select t.patient_id, t.team_id, t.waiting_since, t.answer_by, t.alarm,
        (select w.work_id from public.work_item w where w.kind = 'message' and w.about_id = t.thread_id and w.done_at is null)
      from public.message_thread t
      where (select app.staff_may('messages.read')) and t.patient_id = any ((select app.closed_records())::uuid[])
        and t.waiting_since is not null and (t.snoozed_until is null or t.snoozed_until <= app.moment())
        and ((select app.staff_may('messages.all')) or t.team_id = any ((select app.own_teams())::uuid[]) or t.holder_id = (select app.account_id()))
      order by t.alarm desc, t.waiting_since limit 50;
  end;
revoke all on function app.closed_threads() from public;
grant execute on function app.closed_threads() to portico_staff;
