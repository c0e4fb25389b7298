-- What stands on every page of the clinic's side: how many messages wait for this member of staff, and how many with words of
-- an emergency nobody has taken yet. Numbers alone, so restricted records count too: nobody would hear of them otherwise.
create function app.message_counts() returns table (waiting int, urgent int)
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
      order by t.alarm desc, t.waiting_since, t.thread_id limit 100) x;
  end;
revoke all on function app.message_counts() from public;
grant execute on function app.message_counts() to portico_staff;
