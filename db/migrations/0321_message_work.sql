-- A thread and the work that it makes have one owner and one date; records that are restricted are not left unanswered.

-- What waits already waits more: it is back from where it was put aside, and as urgent as what came now.
create function app.rouse_work(of_kind text, about uuid, how int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
    item uuid;
  begin
    if s is null or s ->> 'kind' = 'public' or app.viewer() is not null then
      raise exception 'only whoever has entered may add work' using errcode = '42501';
    end if;
    update public.work_item w set snoozed_until = null, urgency = least(w.urgency, how), changes = w.changes + 1
      where w.kind = of_kind and w.about_id = about and w.done_at is null
        and (w.snoozed_until is not null or w.urgency > how)
        and (s ->> 'kind' <> 'patient' or w.patient_id = app.patient_id())
      returning w.work_id into item;
    if found then
      perform pg_notify('portico_work', item::text);
    end if;
  end $$;
revoke all on function app.rouse_work(text, uuid, int) from public;
grant execute on function app.rouse_work(text, uuid, int) to portico_patient, portico_staff, portico_jobs;

-- What waits in restricted records that this member of staff has not opened: that it does, and for whom, and no more.
create function app.closed_threads() returns table (patient_id uuid, team_id uuid, waiting_since timestamptz, answer_by timestamptz, alarm smallint)
  language sql stable security definer parallel restricted
  begin atomic
    select t.patient_id, t.team_id, t.waiting_since, t.answer_by, t.alarm from public.message_thread t
      where (select app.staff_may('messages.read')) and t.patient_id = any ((select app.closed_records())::uuid[])
        and t.waiting_since is not null and (t.snoozed_until is null or t.snoozed_until <= app.moment())
        and ((select app.staff_may('messages.all')) or t.team_id = any ((select app.own_teams())::uuid[]) or t.holder_id = (select app.account_id()))
      order by t.alarm desc, t.waiting_since limit 50;
  end;
revoke all on function app.closed_threads() from public;
grant execute on function app.closed_threads() to portico_staff;
