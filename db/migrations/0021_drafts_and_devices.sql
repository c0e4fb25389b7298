-- What was typed outlives a session that ran out; drafts are swept; everybody reads what happened to their own account.

-- Whose session it was that ran out by itself within the last day: told by the hash of its token, which only the server
-- can put into a claim. One that was ended on purpose (signed out, revoked, password changed) is nobody's.
create function app.ran_out() returns table (account_id uuid, record_id uuid, kind text)
  language sql stable security definer parallel restricted
  begin atomic
    select s.account_id, coalesce(l.patient_id, '00000000-0000-0000-0000-000000000000'), a.kind
      from public.auth_session s
      join public.account a on a.account_id = s.account_id and a.disabled_at is null
      left join public.clinic c on true
      cross join lateral (select count(*) as records from public.account_patient o where o.account_id = a.account_id
        and o.ended_at is null and (o.ends_at is null or o.ends_at > app.moment())) n
      left join public.account_patient l on l.account_id = a.account_id
        and (l.patient_id = s.record_id or s.record_id is null and n.records = 1)
        and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
      where s.token_hash = decode(app.claim('ran_out'), 'hex') and s.ended_at is null
        and s.seen_at > app.moment() - interval '1 day'
        and (s.ends_at <= app.moment() or s.seen_at <= app.moment() - make_interval(mins => coalesce(c.idle_minutes, 15)));
  end;
revoke all on function app.ran_out() from public;
grant execute on function app.ran_out() to portico_public;

-- It may be written and never read.
create policy ran_out on draft to portico_public
  using (account_id = (select r.account_id from app.ran_out() r) and record_id = (select r.record_id from app.ran_out() r))
  with check (account_id = (select r.account_id from app.ran_out() r) and record_id = (select r.record_id from app.ran_out() r));
grant insert, select (account_id, place, record_id), update (body, created_at) on draft to portico_public;

create index draft_age on draft (created_at);
create policy sweeping on draft to portico_jobs using ((select app.job()) = 'sweep') with check (false);
grant select (created_at), delete on draft to portico_jobs;

-- Sign-ins and changes of factors, also those made while somebody else's record was open.
create policy own_security on audit_event for select to portico_patient, portico_staff
  using (account_id = (select app.account_id()) and (verb like 'account.%' or verb like 'passkey%' or verb like 'devices.%'));
-- Reads, of which there are thousands, are not among them.
create index audit_event_changes on audit_event (account_id, at desc, event_id desc)
  where account_id is not null and action <> 'read';

-- A sign-in from a kind of device that was never used is told to the owner.
grant select (device, started_at) on auth_session to portico_public;
