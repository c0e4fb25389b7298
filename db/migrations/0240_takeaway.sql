-- Taking the whole record away: who asked, how far it is, which files it became.

create table takeaway (
  patient_id uuid not null references patient,
  takeaway_id uuid not null,
  account_id uuid not null references account,
  lang text not null,
  sections text[],
  asked_at timestamptz not null,
  began_at timestamptz,
  entries int,
  done int not null default 0,
  bundle_file uuid,
  bundle_entries int,
  pdf_file uuid,
  pdf_pages int,
  finished_at timestamptz,
  failed_at timestamptz,
  failed_why text,
  ends_at timestamptz,
  ended_at timestamptz,
  removed_at timestamptz,
  primary key (patient_id, takeaway_id),
  foreign key (patient_id, bundle_file) references file,
  foreign key (patient_id, pdf_file) references file
);
create unique index takeaway_id on takeaway (takeaway_id);
create index takeaway_own on takeaway (patient_id, account_id, asked_at desc);
create unique index takeaway_one on takeaway (patient_id, account_id)
  where finished_at is null and failed_at is null and ended_at is null;
create index takeaway_over on takeaway (coalesce(ended_at, ends_at)) where removed_at is null;
comment on table takeaway is 'Somebody takes a record away: a PDF to read and a FHIR bundle for other programs, made in the background.';
comment on column takeaway.takeaway_id is 'Id.';
comment on column takeaway.account_id is 'Who asked: the patient, or somebody who acts for them. Nobody else sees it.';
comment on column takeaway.asked_at is 'When it was asked for.';
comment on column takeaway.failed_at is 'When it was given up.';
comment on column takeaway.lang is 'Language of the PDF.';
comment on column takeaway.sections is 'Of somebody who acts for the patient: what was shared with them when it was made.';
comment on column takeaway.began_at is 'When a job first looked at the record: what was kept back since then is in the files.';
comment on column takeaway.entries is 'How many entries there are to go through, counted at the beginning; each is gone through twice.';
comment on column takeaway.done is 'How many were gone through so far.';
comment on column takeaway.bundle_file is 'The FHIR bundle, once it is there.';
comment on column takeaway.bundle_entries is 'Resources in it.';
comment on column takeaway.pdf_file is 'The PDF, once it is there.';
comment on column takeaway.pdf_pages is 'Pages of it.';
comment on column takeaway.failed_why is 'A word of ours: failed, or not shared any more.';
comment on column takeaway.ends_at is 'When the files are removed.';
comment on column takeaway.ended_at is 'When whoever asked had them removed before.';
comment on column takeaway.removed_at is 'When their bytes were gone.';
alter table takeaway enable row level security;
create policy own on takeaway for select to portico_patient
  using (patient_id = (select app.patient_id()) and account_id = (select app.account_id()) and (select app.viewer()) is null);
create policy asking on takeaway for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and account_id = (select app.account_id())
    and began_at is null and finished_at is null and pdf_file is null and bundle_file is null);
create policy ending on takeaway for update to portico_patient
  using (patient_id = (select app.patient_id()) and account_id = (select app.account_id()))
  with check (ended_at is not null);
create policy making on takeaway to portico_jobs
  using ((select app.job()) = 'takeaway') with check ((select app.job()) = 'takeaway');
grant select, insert, update (ended_at) on takeaway to portico_patient;
grant select, update on takeaway to portico_jobs;
select app.close_to_viewers();

-- The job reads with the eyes of whoever asked: under the patients' role, for that one record, with the sections that
-- are shared with them at this moment, and can write nothing (to the policies it is somebody who only looks). No row:
-- they may not see the record any more, or it is over.
create function app.enter_takeaway(envelope text, signature text)
  returns table (account_id uuid, patient_id uuid, relation text, basis text, sections text[], card bytea,
    news_from timestamptz, also uuid[])
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    payload jsonb := app.open_envelope(envelope, signature);
    moment timestamptz := (payload ->> 'at')::timestamptz;
    entering record;
  begin
    if payload ->> 'kind' is distinct from 'patient' or payload ->> 'takeaway' is null then
      return;
    end if;
    select t.account_id, t.patient_id, l.relation, l.basis, l.sections, p.card, l.news_from,
           case when l.relation = 'self' then p.also end as also
      into entering
      from public.takeaway t
      join public.account a on a.account_id = t.account_id and a.kind = 'patient' and a.disabled_at is null
      join public.account_patient l on l.account_id = t.account_id and l.patient_id = t.patient_id
        and l.ended_at is null and (l.ends_at is null or l.ends_at > moment)
      join public.patient p on p.patient_id = t.patient_id
      where t.takeaway_id = (payload ->> 'takeaway')::uuid and t.began_at is not null
        and t.finished_at is null and t.failed_at is null and t.ended_at is null;
    if not found then
      return;
    end if;
    perform app.set_stamp(jsonb_build_object('kind', 'patient', 'relation', entering.relation, 'patient', entering.patient_id,
      'account', entering.account_id, 'viewer', entering.account_id, 'at', moment, 'aal', 1,
      'sections', to_jsonb(entering.sections), 'takeaway', payload ->> 'takeaway')
      || case when entering.also is null then '{}' else jsonb_build_object('also', to_jsonb(entering.also)) end);
    return query select entering.account_id, entering.patient_id, entering.relation, entering.basis, entering.sections,
      entering.card, entering.news_from, entering.also;
  end $$;
revoke all on function app.enter_takeaway(text, text) from public;
grant execute on function app.enter_takeaway(text, text) to portico_patient;

-- Whether what was made may still be given to whoever asked: everything that they saw then, they would see now. What was
-- held, hidden or marked since is in the files; so is a section that is shared no longer.
create function app.takeaway_holds(takeaway uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (
      select from public.takeaway t
      where t.takeaway_id = takeaway_holds.takeaway and t.account_id = app.account_id() and t.patient_id = app.patient_id()
        and app.viewer() is null and t.finished_at is not null and t.ended_at is null and t.ends_at > app.moment()
        and not exists (select from public.record_withheld w where w.patient_id = any (app.one_person(t.patient_id))
          and w.ended_at is null and w.created_at >= t.began_at
          and case when w.why = 'held' then w.until_at > app.moment() else not app.is_self() end)
        and not exists (select from public.release_choice c where c.patient_id = any (app.one_person(t.patient_id))
          and c.ended_at is null and c.choice <> 'at once' and c.created_at >= t.began_at)
        and (app.is_self() or not exists (select from unnest(coalesce(t.sections, '{}')) as s (section) where not app.sees(s.section))));
  end;
revoke all on function app.takeaway_holds(uuid) from public;
grant execute on function app.takeaway_holds(uuid) to portico_patient;
