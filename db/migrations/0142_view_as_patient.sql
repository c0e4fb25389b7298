-- Seeing a record as its patient sees it: a member of staff enters under the patients' role, for one record, for a
-- quarter of an hour, from the session they have anyway. The stamp says who looks; nothing can be written but the log.

create table patient_view (
  patient_id uuid not null references patient,
  view_id uuid not null,
  session_id uuid not null,
  account_id uuid not null references account,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, view_id)
);
create unique index patient_view_one on patient_view (session_id) where ended_at is null;
comment on table patient_view is 'A member of staff looks at a record as its patient sees it: one record to a session, until when.';
comment on column patient_view.view_id is 'Id.';
alter table patient_view enable row level security;
create policy own on patient_view for select to portico_staff using (account_id = (select app.account_id()));
create policy starting on patient_view for insert to portico_staff
  with check (account_id = (select app.account_id()) and session_id = (select app.claim('session'))::uuid and app.opens(patient_id));
create policy ending on patient_view for update to portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()) and ended_at is not null);
grant select, insert, update (ended_at) on patient_view to portico_staff;

-- Who looks as the patient; null for the patient, and for everybody else.
create function app.viewer() returns uuid
  language sql stable parallel restricted
  begin atomic
    select (s ->> 'viewer')::uuid from app.stamp() as s where s ->> 'kind' = 'patient';
  end;
revoke all on function app.viewer() from public;
grant execute on function app.viewer() to portico_patient;

-- As app.enter_session, for a view: the staff session must hold with two factors, the role must read records, a
-- restricted record must be open to this person, and the view must have been started from this session. Asked anew for
-- each page, so that a view ends with whatever let it begin.
create function app.enter_view(envelope text, signature text)
  returns table (viewer uuid, account_id uuid, patient_id uuid, session_id uuid, role text, name text, card bytea, display jsonb,
    ends_at timestamptz, view_ends timestamptz, news_from timestamptz, aal smallint, auth_at timestamptz, also uuid[])
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    payload jsonb := app.open_envelope(envelope, signature);
    moment timestamptz := (payload ->> 'at')::timestamptz;
    entering record;
  begin
    if payload ->> 'kind' is distinct from 'patient' or payload ->> 'view' is null then
      return;
    end if;
    select s.session_id, s.seen_at, s.ends_at, s.aal, s.auth_at, a.account_id as viewer, a.display, m.role, m.name,
           v.patient_id, v.ends_at as view_ends, p.card, p.also, own.account_id, own.news_from
      into entering
      from public.auth_session s
      join public.account a on a.account_id = s.account_id and a.kind = 'staff' and a.disabled_at is null
        and a.password_temporary_at is null
      join public.staff_member m on m.account_id = a.account_id
      join public.staff_role r on r.role = m.role and 'record.read' = any(r.may)
      join public.patient_view v on v.session_id = s.session_id and v.account_id = s.account_id
        and v.patient_id = (payload ->> 'view')::uuid and v.ended_at is null and v.ends_at > moment
      join public.patient p on p.patient_id = v.patient_id
      left join public.account_patient own on own.patient_id = v.patient_id and own.relation = 'self' and own.ended_at is null
      left join public.clinic c on true
      where s.token_hash = decode(payload ->> 'token', 'hex') and s.aal >= 2 and s.ended_at is null and s.ends_at > moment
        and s.seen_at > moment - make_interval(mins => coalesce(c.idle_minutes, 15))
        and (not exists (select from public.patient_restriction x where x.patient_id = any (app.one_person(v.patient_id)) and x.ended_at is null)
          or exists (select from public.break_glass b where b.patient_id = any (app.one_person(v.patient_id)) and b.account_id = a.account_id
            and b.ended_at is null and b.ends_at > moment));
    if not found then
      return;
    end if;
    if entering.seen_at < moment - interval '15 seconds' then
      update public.auth_session s set seen_at = moment where s.session_id = entering.session_id;
    end if;
    perform app.set_stamp(jsonb_build_object('kind', 'patient', 'relation', 'self', 'patient', entering.patient_id,
      'account', entering.viewer, 'viewer', entering.viewer, 'seen_by', entering.account_id,
      'session', entering.session_id, 'at', moment, 'aal', entering.aal)
      || case when entering.also is null then '{}' else jsonb_build_object('also', to_jsonb(entering.also)) end);
    return query select entering.viewer, entering.account_id, entering.patient_id, entering.session_id, entering.role, entering.name,
      entering.card, entering.display, entering.ends_at, entering.view_ends, entering.news_from, entering.aal, entering.auth_at,
      entering.also;
  end $$;
revoke all on function app.enter_view(text, text) from public;
grant execute on function app.enter_view(text, text) to portico_patient;

-- Whatever patients may write, whoever looks as one may not. A migration that lets patients write to a new table calls
-- it once more; a test fails without.
create function app.close_to_viewers() returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  declare
    one record;
  begin
    for one in
      select format('%I.%I', n.nspname, c.relname) as name, d.deed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join (values ('insert'), ('update'), ('delete')) as d (deed)
      where n.nspname in ('public', 'app') and c.relkind = 'r' and c.relname <> 'audit_event'
        and (has_table_privilege('portico_patient', c.oid, d.deed)
          or d.deed <> 'delete' and has_any_column_privilege('portico_patient', c.oid, d.deed))
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'viewing_no_' || d.deed)
    loop
      execute format('create policy viewing_no_%1$s on %2$s as restrictive for %1$s to portico_patient %3$s ((select app.viewer()) is null)',
        one.deed, one.name, case when one.deed = 'insert' then 'with check' else 'using' end);
    end loop;
  end $$;
revoke all on function app.close_to_viewers() from public;
select app.close_to_viewers();

-- The log says who looked, as staff; and is itself not among what is looked at, nor are accounts, ways in, devices,
-- drafts, and the people who help.
create policy append_view on audit_event for insert to portico_patient
  with check ((select app.viewer()) is not null and actor_kind = 'staff' and account_id = (select app.viewer())
    and (patient_id is null or patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])));
create policy viewing_says_so on audit_event as restrictive for insert to portico_patient
  with check ((select app.viewer()) is null or actor_kind = 'staff');
create policy viewing_not_this on audit_event as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on account as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on account_patient as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on auth_session as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on totp as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on passkey as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on recovery_code as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on one_time as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on invitation as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on draft as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on access_question as restrictive for select to portico_patient using ((select app.viewer()) is null);

-- What is new to the patient is new in the view too, and stays so.
create policy viewing on record_seen for select to portico_patient
  using ((select app.viewer()) is not null and (patient_id = (select app.patient_id())
    or patient_id = any ((select app.also())::uuid[])) and account_id = (select app.claim('seen_by'))::uuid);

-- Nothing is set going either.
create or replace function app.enqueue(queue text, about uuid, start_at timestamptz default null) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    starts timestamptz := coalesce(start_at, now());
  begin
    if app.stamp() is null or app.stamp() ? 'viewer' then
      raise exception 'only whoever has entered may enqueue' using errcode = '28000';
    end if;
    insert into pgboss.job (name, data, start_after, keep_until, retry_limit, retry_delay, retry_backoff,
        retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds, policy, dead_letter)
      select q.name, jsonb_build_object('id', about), starts, starts + make_interval(secs => q.retention_seconds),
        q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds,
        q.heartbeat_seconds, q.policy, q.dead_letter
      from pgboss.queue q where q.name = queue;
    if not found then
      raise exception 'there is no queue %', queue using errcode = '22023';
    end if;
    -- As pg-boss calls its channel: waiting workers start with the commit.
    if starts <= now() then
      perform pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), queue);
    end if;
  end $$;

-- Nor is a password read or set, not even the own one of whoever looks.
create or replace function app.own_password() returns text
  language sql stable security definer parallel restricted
  begin atomic
    select a.password_hash from public.account a where a.account_id = app.account_id() and app.viewer() is null;
  end;
create or replace function app.set_own_password(hash text) returns void
  language sql volatile security definer parallel unsafe
  begin atomic
    update public.account a
      set password_hash = set_own_password.hash, password_temporary_at = null, password_set_at = app.moment()
      where a.account_id = app.account_id() and app.viewer() is null;
  end;

-- Nor is there work to do because somebody looked. As in 0120.
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
    end if;
    return made;
  end $$;
create or replace function app.finish_work(id uuid, of_kind text, about uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
    item record;
  begin
    if s is null or s ->> 'kind' = 'public' or s ? 'viewer' then
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
