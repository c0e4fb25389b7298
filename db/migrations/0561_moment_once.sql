-- The moment of a transaction is read from the stamp once in each of these, and not for each session and row that is looked at:
-- reading the stamp checks its signature. They say what they said before.

create or replace function app.live_people(tokens bytea[], kinds text[])
  returns table (n bigint, kind text, account_id uuid, patients uuid[], self boolean, may text[])
  language sql stable security definer parallel restricted rows 10
  begin atomic
    select w.n, a.kind, a.account_id, array[l.patient_id] || case when l.relation = 'self' then p.also end, l.relation = 'self', r.may
      from unnest(tokens, kinds) with ordinality as w (token, kind, n)
      join public.auth_session s on s.token_hash = w.token and s.ended_at is null and s.ends_at > (select app.moment())
      join public.account a on a.account_id = s.account_id and a.kind = w.kind and a.disabled_at is null and a.password_temporary_at is null
      left join public.clinic c on true
      left join public.account_patient l on a.kind = 'patient' and l.account_id = a.account_id
        and l.ended_at is null and (l.ends_at is null or l.ends_at > (select app.moment()))
        and case when s.record_id is not null then l.patient_id = s.record_id
          else (select count(*) from public.account_patient o where o.account_id = a.account_id
            and o.ended_at is null and (o.ends_at is null or o.ends_at > (select app.moment()))) = 1 end
      left join public.patient p on p.patient_id = l.patient_id
      left join public.staff_member m on m.account_id = a.account_id
      left join public.staff_role r on r.role = m.role
      where s.seen_at > (select app.moment()) - make_interval(mins => coalesce(c.idle_minutes, 15))
        and case a.kind when 'staff' then s.aal >= 2 and 'messages.read' = any (r.may)
          else s.aal >= case c.patients_need when 'two' then 2 else 1 end and (l.relation = 'self' or 'messages' = any (l.sections)) end;
  end;

create or replace function app.live_waiting(tokens bytea[], work_kinds text[], work_may text[])
  returns table (n bigint, waiting int, urgent int, work int)
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    moment timestamptz := app.moment();
  begin
    if app.job() is distinct from 'live' then
      raise exception 'only the streams of open pages ask for many' using errcode = '42501';
    end if;
    return query
      with lane as materialized (
        select t.team_id, x.holder_id, count(*) as waiting, count(*) filter (where x.alarm = 2 and x.holder_id is null) as urgent
          from public.team t cross join lateral (select t2.alarm, t2.holder_id from public.message_thread t2
            where t2.team_id = t.team_id and t2.waiting_since is not null and (t2.snoozed_until is null or t2.snoozed_until <= moment)
            order by t2.alarm desc, t2.answer_by, t2.thread_id limit 100) x
          where t.ended_at is null group by 1, 2),
      -- Work about messages is seen as the messages are: by its team.
      of_team as (select k.kind, k.may, k.kind in ('message', 'text-failed') as team_alone from unnest(work_kinds, work_may) as k (kind, may)),
      open_work as materialized (
        select k.may, o.ours, null::uuid as team_id, false as team_alone, x.waiting
          from of_team k cross join (values (true), (false)) as o (ours)
          cross join lateral (select count(*) as waiting from (select from public.work_item w
            where w.kind = k.kind and w.may = k.may and w.holder_id is null and w.done_at is null and (w.patient_id is null) = o.ours
              and (w.snoozed_until is null or w.snoozed_until <= moment) limit 100) few) x
          where not k.team_alone and x.waiting > 0
        union all
        select k.may, o.ours, t.team_id, true, x.waiting
          from of_team k cross join (values (true), (false)) as o (ours) cross join public.team t
          cross join lateral (select count(*) as waiting from (select from public.work_item w
            where w.team_id = t.team_id and w.kind = k.kind and w.may = k.may and w.holder_id is null and w.done_at is null
              and (w.patient_id is null) = o.ours and (w.snoozed_until is null or w.snoozed_until <= moment) limit 100) few) x
          where k.team_alone and x.waiting > 0
        union all
        select k.may, o.ours, null, true, x.waiting
          from of_team k cross join (values (true), (false)) as o (ours)
          cross join lateral (select count(*) as waiting from (select from public.work_item w
            where w.team_id is null and w.kind = k.kind and w.may = k.may and w.holder_id is null and w.done_at is null
              and (w.patient_id is null) = o.ours and (w.snoozed_until is null or w.snoozed_until <= moment) limit 100) few) x
          where k.team_alone and x.waiting > 0)
      select p.n,
        (select coalesce(sum(l.waiting), 0)::int from lane l where l.team_id = any (p.teams) and (l.holder_id is null or l.holder_id = p.account_id)),
        (select coalesce(sum(l.urgent), 0)::int from lane l where 'messages.all' = any (p.may) or l.team_id = any (p.teams)),
        case when 'work.do' = any (p.may) then least(100,
          (select coalesce(sum(w.waiting), 0) from open_work w where w.may = any (p.may) and (w.ours or 'people.find' = any (p.may))
              and (not w.team_alone or 'messages.all' = any (p.may) or w.team_id = any (p.teams)))
          + (select count(*) from (select from public.work_item w where w.holder_id = p.account_id and w.done_at is null
              and w.kind = any (work_kinds) and w.may = any (p.may) and (w.patient_id is null or 'people.find' = any (p.may))
              and (w.snoozed_until is null or w.snoozed_until <= moment) limit 100) few))::int end
      from (select q.n, q.account_id, q.may, array(select m.team_id from public.team_member m where m.account_id = q.account_id
          and m.ended_at is null) as teams
        from app.live_people(tokens, array_fill('staff'::text, array[cardinality(tokens)])) q) p;
  end $$;
