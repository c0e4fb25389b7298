-- With how far a thread is, a patient's open page is told when the team opened what is new in it: it says so by itself, and
-- has nothing of the thread drawn anew for that. Everything else of the function is as it was (0327).
drop function app.live_marks(bytea[], text[], uuid[]);
create function app.live_marks(tokens bytea[], kinds text[], threads uuid[]) returns table (n bigint, mark text, read_at timestamptz)
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
      select p.n, concat_ws('.', t.last_seq, t.state, t.stirred, case p.kind when 'patient' then t.opened_seq
          else (select max(k.seen_seq) from public.message_mark k where k.patient_id = t.patient_id and k.thread_id = t.thread_id) end),
          case p.kind when 'patient' then (select o.opened_at from public.message_opening o
            where o.patient_id = t.patient_id and o.thread_id = t.thread_id and o.seq = t.opened_seq) end
        from app.live_people(tokens, kinds) p
        join public.message_thread t on t.thread_id = threads[p.n]
        where case p.kind when 'patient' then t.patient_id = any (p.patients) and (t.kind = 'usual' or p.self)
          else ('messages.all' = any (p.may) or t.holder_id = p.account_id or exists (select from public.team_member m
              where m.team_id = t.team_id and m.account_id = p.account_id and m.ended_at is null))
            and (not exists (select from public.patient_restriction x where x.patient_id = any (app.one_person(t.patient_id)) and x.ended_at is null)
              or exists (select from public.break_glass b where b.patient_id = any (app.one_person(t.patient_id))
                and b.account_id = p.account_id and b.ended_at is null and b.ends_at > moment)) end;
  end $$;
revoke all on function app.live_marks(bytea[], text[], uuid[]) from public;
grant execute on function app.live_marks(bytea[], text[], uuid[]) to portico_jobs;
