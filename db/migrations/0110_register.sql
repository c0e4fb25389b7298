-- Registering and changing patients at the desk, and two records that are one person's: a link that can be undone.

update staff_role set may = may || '{people.register,people.merge}' where role in ('front desk', 'admin');
update staff_role set may = may || '{people.register}' where role in ('nurse', 'clinician');

insert into record_source (name) values ('this clinic') on conflict do nothing;

-- What the desk writes is the Patient resource and what is found by it, nothing else of a record.
create policy registering on patient for insert to portico_staff with check ((select app.staff_may('people.register')));
create policy changing on patient for update to portico_staff
  using ((select app.staff_may('people.register'))) with check ((select app.staff_may('people.register')));
grant insert (patient_id, card, named_at, created_at), update (card, named_at) on patient to portico_staff;
create policy registering on record_entry for insert to portico_staff
  with check (type = 'Patient' and kind is null and id = patient_id and (select app.staff_may('people.register')));
create policy changing on record_entry for update to portico_staff
  using (type = 'Patient' and id = patient_id and state <> 'void' and (select app.staff_may('people.register')))
  with check (type = 'Patient' and kind is null and id = patient_id and (select app.staff_may('people.register')));
grant insert, update (version, received_at, digest, body) on record_entry to portico_staff;
create policy person on record_entry_version to portico_staff
  using (id = patient_id and (select app.staff_may('people.register')))
  with check (id = patient_id and (select app.staff_may('people.register')));
grant select, insert on record_entry_version to portico_staff;
create policy registering on patient_identifier to portico_staff
  using ((select app.staff_may('people.register'))) with check ((select app.staff_may('people.register')));
grant insert, delete on patient_identifier to portico_staff;

create table patient_edit (
  patient_id uuid not null references patient,
  version int not null,
  account_id uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, version)
);
comment on table patient_edit is 'Which versions of a Patient resource were written at the clinic, and by whom; the others came with an import.';
comment on column patient_edit.version is 'As in record_entry and record_entry_version.';
alter table patient_edit enable row level security;
create policy staff on patient_edit to portico_staff
  using ((select app.staff_may('people.find')))
  with check (account_id = (select app.account_id()) and (select app.staff_may('people.register')));
create policy filing on patient_edit for select to portico_jobs using ((select app.job()) = 'import');
grant select, insert on patient_edit to portico_staff;
grant select on patient_edit to portico_jobs;

-- Record numbers of ours are counted by the clinic, and say nothing of the person.
create sequence record_number start 100001;
grant usage on sequence record_number to portico_staff;

create table patient_likeness (
  patient_id uuid not null references patient,
  likeness_id uuid not null,
  other_id uuid not null references patient,
  found_by text not null check (found_by in ('import', 'desk')),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references account,
  decision text check (decision in ('same', 'different')),
  primary key (patient_id, likeness_id),
  check ((decided_at is null) = (decision is null))
);
create unique index patient_likeness_pair on patient_likeness (least(patient_id, other_id), greatest(patient_id, other_id));
create index patient_likeness_other on patient_likeness (other_id);
create index patient_likeness_open on patient_likeness (created_at) where decided_at is null;
comment on table patient_likeness is 'Two records that may be one person''s, and what somebody decided. Found by an import, or at the desk.';
comment on column patient_likeness.likeness_id is 'Id.';
comment on column patient_likeness.other_id is 'The other record.';
comment on column patient_likeness.found_by is 'import, or desk: somebody registered the second knowing of the first.';
comment on column patient_likeness.decided_at is 'When somebody looked at both; null while it waits.';
comment on column patient_likeness.decided_by is 'Account of the member of staff.';
comment on column patient_likeness.decision is 'same: merged; different: two people, never asked again.';
alter table patient_likeness enable row level security;
create policy staff on patient_likeness to portico_staff
  using ((select app.staff_may('people.find')))
  with check ((select app.staff_may('people.register')) or (select app.staff_may('people.merge')));
create policy filing on patient_likeness to portico_jobs
  using ((select app.job()) = 'import') with check ((select app.job()) = 'import' and decided_at is null);
grant select, insert, update (decided_at, decided_by, decision) on patient_likeness to portico_staff;
grant select, insert on patient_likeness to portico_jobs;

create table patient_link (
  patient_id uuid not null references patient,
  link_id uuid not null,
  into_id uuid not null references patient check (into_id <> patient_id),
  reason bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  ended_reason bytea,
  made_grant uuid,
  ended_grants uuid[] not null default '{}',
  moved_sessions uuid[] not null default '{}',
  primary key (patient_id, link_id)
);
create unique index patient_link_id on patient_link (link_id);
create unique index patient_link_one on patient_link (patient_id) where ended_at is null;
create index patient_link_into on patient_link (into_id);
comment on table patient_link is 'Two records of one person are read as one: a merge. Nothing is moved or sealed anew, so ending the link undoes it.';
comment on column patient_link.patient_id is 'The record that is read through the other one from now on.';
comment on column patient_link.link_id is 'Id.';
comment on column patient_link.into_id is 'The record that stays.';
comment on column patient_link.reason is 'Sealed under the key of patient_id.';
comment on column patient_link.made_by is 'Account of the member of staff.';
comment on column patient_link.ended_by is 'Account of whoever undid it.';
comment on column patient_link.ended_reason is 'Sealed under the key of patient_id.';
comment on column patient_link.made_grant is 'The row of account_patient that lets the person''s account open what stays; ended when this is undone.';
comment on column patient_link.ended_grants is 'Rows of account_patient that ended with the merge; opened again when it is undone.';
comment on column patient_link.moved_sessions is 'Sessions that had the other record open.';
alter table patient_link enable row level security;
create policy finding on patient_link for select to portico_staff using ((select app.staff_may('people.find')));
create policy merging on patient_link for insert to portico_staff
  with check (made_by = (select app.account_id()) and ended_at is null and made_grant is null and ended_grants = '{}'
    and moved_sessions = '{}' and (select app.staff_may('people.merge')));
create policy undoing on patient_link for update to portico_staff
  using (ended_at is null and (select app.staff_may('people.merge')))
  with check (ended_by = (select app.account_id()) and ended_at is not null and (select app.staff_may('people.merge')));
create policy resealing on patient_link to portico_jobs using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, insert, update (ended_at, ended_by, ended_reason) on patient_link to portico_staff;
grant select, update (reason, ended_reason) on patient_link to portico_jobs;

-- What the link says, where every request sees it without looking: with the card that each session brings along anyway.
alter table patient add column into_id uuid references patient, add column also uuid[];
comment on column patient.into_id is 'The record through which this one is read now (patient_link).';
comment on column patient.also is 'Records of the same person that are read through this one; null for nearly everybody.';

create function app.heed_link(stays uuid, goes uuid) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
  as $$
  begin
    update public.patient p set into_id = (select l.into_id from public.patient_link l
      where l.patient_id = goes and l.ended_at is null) where p.patient_id = goes;
    update public.patient p set also = (select array_agg(l.patient_id order by l.created_at) from public.patient_link l
      where l.into_id = stays and l.ended_at is null) where p.patient_id = stays;
    if exists (select from public.patient p where p.patient_id in (stays, goes) and p.into_id is not null and p.also is not null) then
      raise exception 'a merged record takes no other in' using errcode = '23514', constraint = 'patient_link_chain';
    end if;
  end $$;
revoke all on function app.heed_link(uuid, uuid) from public;

-- Makes a link hold that this member of staff has just written. The account that is named opens what stays, as its
-- owner; every other own account of the two ends. Named is one of those only.
create function app.join_records(link uuid, account uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    l public.patient_link;
    own uuid[];
    made uuid;
    ended uuid[];
    moved uuid[];
  begin
    select * into l from public.patient_link p where p.link_id = join_records.link and p.ended_at is null
      and p.created_at = app.moment() and p.made_by = app.account_id() and app.staff_may('people.merge');
    if not found then
      raise exception 'there is no such link' using errcode = '42501';
    end if;
    perform app.heed_link(l.into_id, l.patient_id);
    select coalesce(array_agg(g.account_id), '{}') into own from public.account_patient g
      where g.patient_id in (l.patient_id, l.into_id) and g.relation = 'self' and g.ended_at is null;
    if cardinality(own) = 0 then
      return;
    end if;
    if (join_records.account = any (own)) is not true then
      raise exception 'this account opens neither' using errcode = '42501';
    end if;
    -- Nobody may have both as an owner and as somebody who helps: the owner's row alone is left.
    with over as (update public.account_patient g set ended_at = app.moment(), ended_why = 'merged'
      where g.patient_id in (l.patient_id, l.into_id) and g.ended_at is null
        and (g.relation = 'self' and not (g.patient_id = l.into_id and g.account_id = join_records.account)
          or g.relation = 'proxy' and g.account_id = join_records.account)
      returning g.grant_id)
    select coalesce(array_agg(grant_id), '{}') into ended from over;
    if not exists (select from public.account_patient g where g.patient_id = l.into_id and g.relation = 'self' and g.ended_at is null) then
      made := gen_random_uuid();
      insert into public.account_patient (patient_id, account_id, grant_id, relation, basis, news_from, created_at)
        values (l.into_id, join_records.account, made, 'self', 'patient', app.moment(), app.moment());
    end if;
    with going as (update public.auth_session s set record_id = l.into_id
      where s.account_id = join_records.account and s.record_id = l.patient_id and s.ended_at is null returning s.session_id)
    select coalesce(array_agg(session_id), '{}') into moved from going;
    update public.patient_link p set made_grant = made, ended_grants = ended, moved_sessions = moved where p.link_id = l.link_id;
  end $$;

-- Undoes it: as it was before, as far as nothing has taken its place since.
create function app.part_records(link uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    l public.patient_link;
  begin
    select * into l from public.patient_link p where p.link_id = part_records.link and p.ended_at = app.moment()
      and p.ended_by = app.account_id() and app.staff_may('people.merge');
    if not found then
      raise exception 'there is no such link' using errcode = '42501';
    end if;
    perform app.heed_link(l.into_id, l.patient_id);
    update public.account_patient g set ended_at = app.moment(), ended_why = 'merge undone'
      where g.patient_id = l.into_id and g.grant_id = l.made_grant and g.ended_at is null;
    update public.account_patient g set ended_at = null, ended_why = null
      where g.patient_id in (l.patient_id, l.into_id) and g.grant_id = any (l.ended_grants) and g.ended_why = 'merged'
        and not exists (select from public.account_patient o where o.patient_id = g.patient_id and o.ended_at is null
          and (o.account_id = g.account_id or o.relation = 'self' and g.relation = 'self'));
    update public.auth_session s set record_id = l.patient_id
      where s.session_id = any (l.moved_sessions) and s.record_id = l.into_id and s.ended_at is null;
  end $$;
revoke all on function app.join_records(uuid, uuid), app.part_records(uuid) from public;
grant execute on function app.join_records(uuid, uuid), app.part_records(uuid) to portico_staff;

-- All records of one person, the one that stays first.
create function app.one_person(patient uuid) returns uuid[]
  language sql stable security definer parallel restricted
  begin atomic
    select case when p.into_id is null and p.also is null then array[p.patient_id]
      else (select array[r.patient_id] || coalesce(r.also, '{}') from public.patient r where r.patient_id = coalesce(p.into_id, p.patient_id)) end
      from public.patient p where p.patient_id = one_person.patient;
  end;
revoke all on function app.one_person(uuid) from public;
grant execute on function app.one_person(uuid) to portico_staff;

-- The owner alone reads through; who acts for one of the records sees that one, as before.
create function app.also() returns uuid[]
  language sql stable parallel restricted
  begin atomic
    select array(select jsonb_array_elements_text(s -> 'also'))::uuid[] from app.stamp() as s
      where s ->> 'kind' = 'patient' and s ->> 'relation' = 'self' and jsonb_typeof(s -> 'also') = 'array';
  end;
grant execute on function app.also() to portico_patient;

drop policy own on record_entry;
create policy own on record_entry for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and state <> 'void'
    and ((select app.is_self()) or kind = any ((select app.kinds())::text[]) and not app.withheld(patient_id, id, visit_id, group_id)));
drop policy own on record_seen;
create policy own on record_seen to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and account_id = (select app.account_id()))
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and account_id = (select app.account_id()));
drop policy own on record_withheld;
create policy own on record_withheld to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()))
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()) and why = 'hidden');
drop policy own on audit_event;
create policy own on audit_event for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()));
drop policy own on account_patient;
create policy own on account_patient for select to portico_patient
  using (account_id = (select app.account_id()) or (patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()));
drop policy own_change on account_patient;
create policy own_change on account_patient for update to portico_patient
  using (relation = 'proxy' and basis = 'patient' and (patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()))
  with check (relation = 'proxy' and basis = 'patient' and (patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()));

-- Entering brings the merged records along. As in 0013, with `also`.
drop function app.enter_session(text, text);
-- A person enters with a session: one call checks it, keeps it alive and stamps the transaction.
-- Returns no row when the session is over; the caller then knows only that.
create function app.enter_session(envelope text, signature text)
  returns table (account_id uuid, patient_id uuid, session_id uuid, kind text, role text, name text, card bytea,
    display jsonb, password_temporary boolean, ends_at timestamptz, news_from timestamptz, relation text, basis text,
    sections text[], acts text[], may text[], aal smallint, auth_at timestamptz, records int, patients_need text, also uuid[])
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    payload jsonb := app.open_envelope(envelope, signature);
    moment timestamptz := (payload ->> 'at')::timestamptz;
    entering record;
  begin
    select s.session_id, s.seen_at, s.ends_at, s.aal, s.auth_at, a.account_id, a.kind, a.display, a.password_temporary_at,
           l.patient_id, l.news_from, l.relation, l.basis, l.sections, l.acts, p.card,
           case when l.relation = 'self' then p.also end as also, m.role, m.name, r.may, c.patients_need, n.records
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
      'aal', entering.aal, 'relation', entering.relation, 'sections', to_jsonb(entering.sections), 'may', to_jsonb(entering.may))
      || case when entering.also is null then '{}' else jsonb_build_object('also', to_jsonb(entering.also)) end);
    return query select entering.account_id, entering.patient_id, entering.session_id, entering.kind, entering.role,
      entering.name, entering.card, entering.display, entering.password_temporary_at is not null, entering.ends_at,
      entering.news_from, entering.relation, entering.basis, entering.sections, entering.acts, entering.may, entering.aal,
      entering.auth_at, entering.records, entering.patients_need, entering.also;
  end $$;
revoke all on function app.enter_session(text, text) from public;
grant execute on function app.enter_session(text, text) to portico_patient, portico_staff;
