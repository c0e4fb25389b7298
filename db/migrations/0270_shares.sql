-- Shares: documents of a patient for somebody outside who has no account. An address, a passcode that goes another way, an
-- end. Whoever has both sees, under the patients' role and with the eyes of whoever shared, what that person still sees of
-- these documents at that moment, and nothing else.

create table share (
  patient_id uuid not null references patient,
  share_id uuid not null,
  account_id uuid not null references account,
  grant_id uuid not null,
  sections text[] not null,
  acts text[] not null,
  token_hash bytea not null unique,
  passcode bytea not null,
  words bytea not null,
  summary boolean not null,
  wrong int not null default 0,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('stopped', 'guessed', 'access')),
  primary key (patient_id, share_id),
  foreign key (patient_id, grant_id) references account_patient (patient_id, grant_id)
);
create unique index share_id on share (share_id);
create index share_list on share (patient_id, created_at desc);
create index share_grant on share (patient_id, grant_id) where ended_at is null;
comment on table share is 'Documents that a patient, or somebody who acts for them, shares with somebody outside.';
comment on column share.share_id is 'Id.';
comment on column share.account_id is 'Who shares: what they do not see, it does not show.';
comment on column share.grant_id is 'By which link to the record: the share ends with it, and when less is shared with them.';
comment on column share.sections is 'What that link let them see when it was made: when it is less, the share is over.';
comment on column share.acts is 'What it let them do.';
comment on column share.token_hash is 'SHA-256 of what stands in the address.';
comment on column share.passcode is 'Keyed hash of the passcode, together with the address.';
comment on column share.words is 'Sealed under the patient''s key: for whom it is.';
comment on column share.summary is 'Whether the summary of the record is shared too.';
comment on column share.wrong is 'Wrong passcodes so far; the tenth ends it.';
comment on column share.ended_why is 'stopped by whoever may, guessed: too many wrong passcodes, access: whoever shared sees less.';
alter table share enable row level security;

create table share_document (
  patient_id uuid not null,
  share_id uuid not null,
  document_id uuid not null,
  primary key (patient_id, share_id, document_id),
  foreign key (patient_id, share_id) references share
);
comment on table share_document is 'Which documents a share shows, each in the version that stands.';
comment on column share_document.share_id is 'The share.';
comment on column share_document.document_id is 'The document; of a merged record too.';
alter table share_document enable row level security;

create table share_opening (
  patient_id uuid not null,
  opening_id uuid not null,
  share_id uuid not null,
  token_hash bytea not null unique,
  address text,
  device text,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, opening_id),
  foreign key (patient_id, share_id) references share
);
create index share_opening_of on share_opening (patient_id, share_id, opened_at desc);
comment on table share_opening is 'Each time that the passcode of a share was typed: a session of whoever did, for an hour.';
comment on column share_opening.opening_id is 'Id: the log names it as the session.';
comment on column share_opening.share_id is 'The share.';
comment on column share_opening.opened_at is 'When.';
alter table share_opening enable row level security;

-- Which share somebody outside has open; null for everybody else.
create function app.share() returns uuid
  language sql stable parallel restricted
  begin atomic
    select (s ->> 'share')::uuid from app.stamp() as s where s ->> 'kind' = 'patient';
  end;
create function app.shares_summary() returns boolean
  language sql stable parallel restricted
  begin atomic
    select coalesce((s ->> 'summary')::boolean, false) from app.stamp() as s where s ->> 'kind' = 'patient';
  end;
-- The documents of it.
create function app.shared_documents() returns uuid[]
  language sql stable security definer parallel restricted
  begin atomic
    select array(select d.document_id from public.share_document d where d.patient_id = app.patient_id() and d.share_id = app.share());
  end;
-- Whether the link by which it was made is still one, and lets whoever shares see as much: asked each time. Who is let in
-- again shares again.
create function app.share_stands(one public.share) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (select from public.account_patient l
      join public.account a on a.account_id = l.account_id and a.kind = 'patient' and a.disabled_at is null
      where l.patient_id = (one).patient_id and l.grant_id = (one).grant_id and l.account_id = (one).account_id
        and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
        and l.sections @> (one).sections and l.acts @> (one).acts);
  end;
revoke all on function app.share(), app.shares_summary(), app.shared_documents(), app.share_stands(public.share) from public;
grant execute on function app.share(), app.shares_summary(), app.shared_documents() to portico_patient;

-- Their own side: the patient sees every share of the record, who acts for them only those that they made.
create policy own on share for select to portico_patient
  using (patient_id = (select app.patient_id()) and ((select app.is_self()) or account_id = (select app.account_id())));
create policy sharing on share for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and account_id = (select app.account_id()) and (select app.sees('documents'))
    and wrong = 0 and ended_at is null and ends_at > (select app.moment()) and ends_at <= (select app.moment()) + interval '30 days'
    and exists (select from account_patient l where l.patient_id = share.patient_id and l.grant_id = share.grant_id
      and l.account_id = (select app.account_id()) and l.ended_at is null and (l.ends_at is null or l.ends_at >= share.ends_at)
      and l.sections = share.sections and l.acts = share.acts and (l.relation = 'self' or 'documents' = any (l.acts))));
create policy stopping on share for update to portico_patient
  using (patient_id = (select app.patient_id()) and ((select app.is_self()) or account_id = (select app.account_id())) and ended_at is null)
  with check (ended_at is not null and ended_why in ('stopped', 'access'));
create policy own on share_document for select to portico_patient
  using (patient_id = (select app.patient_id()) and exists (select from share s where s.patient_id = share_document.patient_id
    and s.share_id = share_document.share_id));
create policy sharing on share_document for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and exists (select from share s where s.patient_id = share_document.patient_id
      and s.share_id = share_document.share_id and s.account_id = (select app.account_id()) and s.created_at = (select app.moment()))
    and exists (select from document d where d.document_id = share_document.document_id));
create policy own on share_opening for select to portico_patient
  using (patient_id = (select app.patient_id()) and exists (select from share s where s.patient_id = share_opening.patient_id
    and s.share_id = share_opening.share_id));
grant select (patient_id, share_id, account_id, grant_id, sections, acts, words, summary, wrong, created_at, ends_at, ended_at, ended_why) on share to portico_patient;
grant insert on share, share_document to portico_patient;
grant update (ended_at, ended_why) on share to portico_patient;
grant select on share_document to portico_patient;
grant select (patient_id, opening_id, share_id, address, device, opened_at) on share_opening to portico_patient;
create policy viewing_not_this on share as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on share_document as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on share_opening as restrictive for select to portico_patient using ((select app.viewer()) is null);
select app.close_to_viewers();

create policy work on share to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
create policy work on share_document to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
create policy work on share_opening to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant select, insert, update (words, wrong, ended_at, ended_why) on share to portico_jobs;
grant select, insert on share_document, share_opening to portico_jobs;

-- Somebody outside types a passcode. Locked, so that guesses made at once, on however many servers, are judged one after the
-- other; nothing tells why it does not open. Returns whether it did.
create function app.open_share(token bytea, proof bytea, opening uuid, opening_hash bytea, address text, device text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    moment timestamptz := app.moment();
    found_one public.share;
  begin
    if app.claim('kind') is distinct from 'public' then
      raise exception 'a share is opened before anything else' using errcode = '28000';
    end if;
    select s.* into found_one from public.share s
      where s.token_hash = token and s.ended_at is null and s.ends_at > moment for update;
    if not found then
      return false;
    end if;
    if not app.share_stands(found_one) then
      update public.share s set ended_at = moment, ended_why = 'access'
        where s.patient_id = found_one.patient_id and s.share_id = found_one.share_id;
      return false;
    end if;
    if found_one.passcode <> proof then
      update public.share s set wrong = s.wrong + 1,
          ended_at = case when s.wrong + 1 >= 10 then moment end, ended_why = case when s.wrong + 1 >= 10 then 'guessed' end
        where s.patient_id = found_one.patient_id and s.share_id = found_one.share_id;
      return false;
    end if;
    insert into public.share_opening (patient_id, opening_id, share_id, token_hash, address, device, opened_at, ends_at)
      values (found_one.patient_id, opening, found_one.share_id, opening_hash, open_share.address, open_share.device, moment,
        least(found_one.ends_at, moment + interval '1 hour'));
    return true;
  end $$;
create function app.close_share(opening_hash bytea) returns void
  language sql volatile security definer parallel unsafe
  begin atomic
    update public.share_opening o set ended_at = app.moment()
      where o.token_hash = close_share.opening_hash and o.ended_at is null and app.claim('kind') = 'public';
  end;
revoke all on function app.open_share(bytea, bytea, uuid, bytea, text, text), app.close_share(bytea) from public;
grant execute on function app.open_share(bytea, bytea, uuid, bytea, text, text), app.close_share(bytea) to portico_public;

-- Enters with what an opening left in a browser: with the eyes of whoever shares, for looking alone (to the policies it is
-- somebody who only looks), and of that for what the share names. No row: it is over, or was stopped.
create function app.enter_share(envelope text, signature text)
  returns table (share_id uuid, opening_id uuid, account_id uuid, patient_id uuid, relation text, basis text, sections text[],
    card bytea, summary boolean, ends_at timestamptz, also uuid[])
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    payload jsonb := app.open_envelope(envelope, signature);
    moment timestamptz := (payload ->> 'at')::timestamptz;
    entering record;
  begin
    if payload ->> 'kind' is distinct from 'patient' or payload ->> 'share' is null then
      return;
    end if;
    select s.share_id, o.opening_id, s.account_id, s.patient_id, l.relation, l.basis, l.sections, p.card, s.summary, o.ends_at,
           case when l.relation = 'self' then p.also end as also
      into entering
      from public.share_opening o
      join public.share s on s.patient_id = o.patient_id and s.share_id = o.share_id and s.ended_at is null and s.ends_at > moment
      join public.account a on a.account_id = s.account_id and a.kind = 'patient' and a.disabled_at is null
      join public.account_patient l on l.patient_id = s.patient_id and l.grant_id = s.grant_id and l.account_id = s.account_id
        and l.ended_at is null and (l.ends_at is null or l.ends_at > moment) and l.sections @> s.sections and l.acts @> s.acts
      join public.patient p on p.patient_id = s.patient_id
      where o.token_hash = decode(payload ->> 'share', 'hex') and o.ended_at is null and o.ends_at > moment;
    if not found then
      return;
    end if;
    perform app.set_stamp(jsonb_build_object('kind', 'patient', 'relation', entering.relation, 'patient', entering.patient_id,
      'account', entering.account_id, 'viewer', entering.account_id, 'at', moment, 'aal', 1,
      'sections', to_jsonb(entering.sections), 'share', entering.share_id, 'summary', entering.summary)
      || case when entering.also is null then '{}' else jsonb_build_object('also', to_jsonb(entering.also)) end);
    return query select entering.share_id, entering.opening_id, entering.account_id, entering.patient_id, entering.relation,
      entering.basis, entering.sections, entering.card, entering.summary, entering.ends_at, entering.also;
  end $$;
revoke all on function app.enter_share(text, text) from public;
grant execute on function app.enter_share(text, text) to portico_patient;

-- What somebody outside reads of the tables that patients read: nothing, but for those that are named here. The documents of
-- the share with the file of the version that stands; where the summary is shared, what that is made of. A migration that
-- lets patients read a new table calls it once more; a test fails without.
create policy sharing_only on document as restrictive for select to portico_patient
  using ((select app.share()) is null or document_id = any ((select app.shared_documents())::uuid[]));
create policy sharing_only on file as restrictive for select to portico_patient
  using ((select app.share()) is null or exists (select from document_version v
    join document d on d.patient_id = v.patient_id and d.document_id = v.document_id and d.version = v.version
    where v.patient_id = file.patient_id and v.file_id = file.file_id));
create function app.close_to_shares() returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  declare
    one record;
  begin
    for one in
      select format('%I.%I', n.nspname, c.relname) as name,
        c.relname in ('record_entry', 'shared_entry', 'record_waiting', 'team_note') as summed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'app') and c.relkind = 'r'
        -- Open to anybody, or said above, or seen with what is said above.
        and c.relname not in ('clinic', 'clinic_logo', 'location', 'guardian_law', 'record_source', 'document', 'file', 'document_version', 'file_part')
        and has_any_column_privilege('portico_patient', c.oid, 'select')
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'sharing_not_this')
    loop
      execute format('create policy sharing_not_this on %s as restrictive for select to portico_patient using ((select app.share()) is null%s)',
        one.name, case when one.summed then ' or (select app.shares_summary())' else '' end);
    end loop;
  end $$;
revoke all on function app.close_to_shares() from public;
select app.close_to_shares();

-- In the log a share is who did it. It writes as nobody else, not even as whoever shared.
create policy append_share on audit_event for insert to portico_patient
  with check ((select app.share()) is not null and actor_kind = 'public' and role = 'share' and account_id = (select app.share())
    and (patient_id is null or patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])));
drop policy viewing_says_so on audit_event;
create policy viewing_says_so on audit_event as restrictive for insert to portico_patient
  with check (case when (select app.share()) is not null then actor_kind = 'public'
    else (select app.viewer()) is null or actor_kind = 'staff' end);
