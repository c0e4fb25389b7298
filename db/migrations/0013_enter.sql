-- Entering brings along for whom a person acts, in which sections, and what a member of staff may do.

drop function app.enter_session(text, text);

-- A person enters with a session: one call checks it, keeps it alive and stamps the transaction.
-- Returns no row when the session is over; the caller then knows only that.
create function app.enter_session(envelope text, signature text)
  returns table (account_id uuid, patient_id uuid, session_id uuid, kind text, role text, name text, card bytea,
    display jsonb, password_temporary boolean, ends_at timestamptz, news_from timestamptz, relation text, basis text,
    sections text[], acts text[], may text[], aal smallint, auth_at timestamptz, records int, patients_need text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    payload jsonb := app.open_envelope(envelope, signature);
    moment timestamptz := (payload ->> 'at')::timestamptz;
    entering record;
  begin
    select s.session_id, s.seen_at, s.ends_at, s.aal, s.auth_at, a.account_id, a.kind, a.display, a.password_temporary_at,
           l.patient_id, l.news_from, l.relation, l.basis, l.sections, l.acts, p.card, m.role, m.name, r.may, c.patients_need, n.records
      into entering
      from public.auth_session s
      join public.account a on a.account_id = s.account_id and a.disabled_at is null
      left join public.clinic c on true
      cross join lateral (select count(*)::int as records from public.account_patient o where o.account_id = a.account_id
        and o.ended_at is null and (o.ends_at is null or o.ends_at > moment)) n
      -- The record that was chosen, or the only one there is.
      left join public.account_patient l on l.account_id = a.account_id
        and (l.patient_id = s.record_id or s.record_id is null and n.records = 1)
        and l.ended_at is null and (l.ends_at is null or l.ends_at > moment)
      left join public.patient p on p.patient_id = l.patient_id
      left join public.staff_member m on m.account_id = a.account_id
      left join public.staff_role r on r.role = m.role
      where s.token_hash = decode(payload ->> 'token', 'hex')
        and a.kind = payload ->> 'kind'
        and s.ended_at is null and s.ends_at > moment
        and s.seen_at > moment - make_interval(mins => coalesce(c.idle_minutes, 15));
    if not found then
      return;
    end if;
    -- Written at most every 15 seconds, so that reading a page does not always write a session.
    if entering.seen_at < moment - interval '15 seconds' and (payload ->> 'passive') is null then
      update public.auth_session s set seen_at = moment where s.session_id = entering.session_id;
    end if;
    perform app.set_stamp(jsonb_build_object('kind', entering.kind, 'account', entering.account_id,
      'patient', entering.patient_id, 'role', entering.role, 'session', entering.session_id, 'at', moment,
      'aal', entering.aal, 'relation', entering.relation, 'sections', to_jsonb(entering.sections), 'may', to_jsonb(entering.may)));
    return query select entering.account_id, entering.patient_id, entering.session_id, entering.kind, entering.role,
      entering.name, entering.card, entering.display, entering.password_temporary_at is not null, entering.ends_at,
      entering.news_from, entering.relation, entering.basis, entering.sections, entering.acts, entering.may, entering.aal,
      entering.auth_at, entering.records, entering.patients_need;
  end $$;
revoke all on function app.enter_session(text, text) from public;
grant execute on function app.enter_session(text, text) to portico_patient, portico_staff;
