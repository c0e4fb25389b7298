-- Results and notes reach the patient at once. What is held (by a clinician for a lawful reason, or for some hours by
-- the law of a state), and what the patient chose to see later or not here, is kept back by record_withheld and
-- app.withheld, like what is kept from people who act for the patient.

alter table record_entry add column sensitive text check (sensitive in ('pathology', 'genetics', 'imaging', 'hiv', 'hepatitis'));
comment on column record_entry.sensitive is 'What a law or the patient may treat apart; null for everything else. Readable: see docs/what-leaks.md.';
-- What was filed before: by the codes that app/features/record/sensitive.fhir.ts knows, for reports and results alone.
update record_entry e set sensitive = c.sensitive
  from (values ('loinc|11526-1', 'pathology'), ('loinc|22637-3', 'pathology'), ('loinc|11529-5', 'pathology'), ('loinc|60567-5', 'pathology'),
    ('loinc|60568-3', 'pathology'), ('loinc|47527-7', 'pathology'), ('loinc|47528-5', 'pathology'), ('loinc|10524-7', 'pathology'),
    ('loinc|51969-4', 'genetics'), ('loinc|51968-6', 'genetics'), ('loinc|81247-9', 'genetics'),
    ('loinc|7918-6', 'hiv'), ('loinc|56888-1', 'hiv'), ('loinc|5195-3', 'hepatitis'), ('loinc|5196-1', 'hepatitis')) as c (code, sensitive)
  where e.code = c.code and e.kind in ('result', 'report');

create table hold_reason (
  reason text primary key,
  law text not null,
  most_hours int not null check (most_hours > 0),
  by_hand boolean not null
);
comment on table hold_reason is 'Why the law lets a clinic hold one entry back, and for how long this portal does at most.';
comment on column hold_reason.reason is 'A word of ours; app/texts says it in a sentence.';
comment on column hold_reason.law is 'Section of the law.';
comment on column hold_reason.most_hours is 'The latest end of one hold. The law names none for most: then a person has to decide again.';
comment on column hold_reason.by_hand is 'False for what only the portal itself does.';
alter table hold_reason enable row level security;
create policy staff on hold_reason for select to portico_staff using ((select app.staff_may('record.read')));
grant select on hold_reason to portico_staff;
insert into hold_reason values
  ('harm', '45 CFR 171.201', 720, true),
  ('wrong data', '45 CFR 171.201(c)(2)', 336, true),
  ('privacy of another', '45 CFR 171.202 with 164.524(a)(3)(ii)', 8760, true),
  ('security', '45 CFR 171.203', 336, true),
  ('infeasible', '45 CFR 171.204', 336, true),
  ('own wish', '45 CFR 171.202(e)', 8760, true),
  ('state law', 'the law of the state', 72, true),
  ('state rule', 'the law of the state', 72, false);

create table release_rule (
  jurisdiction text not null,
  sensitive text not null,
  hours int not null check (hours between 1 and 720),
  law text not null,
  in_force date not null,
  checked text not null,
  primary key (jurisdiction, sensitive)
);
comment on table release_rule is 'States whose law holds some results back for some hours. It holds where the clinic chose the state, and nowhere else.';
comment on column release_rule.jurisdiction is 'Country and state, such as US-TX.';
comment on column release_rule.sensitive is 'Of which results: as in record_entry.';
comment on column release_rule.hours is 'Counted from when the result was given out; a clinician may show it earlier.';
comment on column release_rule.law is 'Where it stands.';
comment on column release_rule.in_force is 'The first day.';
comment on column release_rule.checked is 'By whom it was looked up: for the clinic''s lawyer to check.';
alter table release_rule enable row level security;
create policy staff on release_rule for select to portico_staff using ((select app.account_id()) is not null);
create policy filing on release_rule for select to portico_jobs using ((select app.job()) = 'import');
grant select on release_rule to portico_staff, portico_jobs;
insert into release_rule
  select j.jurisdiction, s.sensitive, 72, j.law, j.in_force, 'Not yet checked by a lawyer.'
  from (values ('US-KY', 'KRS 333.152', date '2022-07-14', '{pathology,imaging,genetics}'::text[]),
      ('US-TX', 'Tex. Occ. Code 159.0062', date '2025-09-01', '{pathology,imaging,genetics}'::text[]),
      ('US-MT', 'Mont. Code 50-16-806', date '2026-07-01', '{pathology,imaging,genetics,hiv,hepatitis}'::text[]))
    as j (jurisdiction, law, in_force, kinds)
  cross join unnest(j.kinds) as s (sensitive);

create table release_state (
  state_id uuid primary key,
  jurisdiction text,
  made_by uuid references account,
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index release_state_one on release_state ((true)) where ended_at is null;
comment on table release_state is 'Whose law of results holds at the clinic, and what held before; no row: none, everything is shown at once.';
comment on column release_state.state_id is 'Id.';
comment on column release_state.jurisdiction is 'As in release_rule; null for none.';
comment on column release_state.made_by is 'Account of the member of staff.';
alter table release_state enable row level security;
create policy reading on release_state for select to portico_staff using ((select app.account_id()) is not null);
create policy choosing on release_state for insert to portico_staff with check ((select app.staff_may('clinic.manage')));
create policy ending on release_state for update to portico_staff
  using ((select app.staff_may('clinic.manage'))) with check ((select app.staff_may('clinic.manage')));
create policy filing on release_state for select to portico_jobs using ((select app.job()) = 'import');
grant select, insert, update (ended_at) on release_state to portico_staff;
grant select on release_state to portico_jobs;

create table record_hold (
  patient_id uuid not null references patient,
  hold_id uuid not null,
  entry_id uuid not null,
  reason text not null references hold_reason,
  law text not null,
  grounds bytea,
  made_by uuid references account,
  created_at timestamptz not null,
  until_at timestamptz not null,
  primary key (patient_id, hold_id),
  check (until_at > created_at)
);
create index record_hold_entry on record_hold (patient_id, entry_id);
create unique index record_hold_id on record_hold (hold_id);
comment on table record_hold is 'One result or note held back from the patient and everybody who acts for them: by whom, why, until when.';
comment on column record_hold.hold_id is 'Id.';
comment on column record_hold.entry_id is 'The entry that it is about; what belongs to it is in record_withheld too.';
comment on column record_hold.reason is 'Kind of reason that the law allows.';
comment on column record_hold.law is 'Section of the law, as it stood when it was held.';
comment on column record_hold.grounds is 'Sealed under the patient''s key: in the clinician''s own words.';
comment on column record_hold.made_by is 'Account of the clinician; null where the rule of a state held it.';
comment on column record_hold.until_at is 'It is shown from this moment on, whether or not a job got to it.';
alter table record_hold enable row level security;
create policy reading on record_hold for select to portico_staff using (app.opens(patient_id));
create policy holding on record_hold for insert to portico_staff
  with check ((select app.staff_may('record.hold')) and app.opens(patient_id) and made_by = (select app.account_id()));
create policy filing on record_hold for insert to portico_jobs
  with check ((select app.job()) = 'import' and made_by is null or (select app.job()) = 'demo');
create policy ending on record_hold for select to portico_jobs using ((select app.job()) in ('import', 'release', 'demo', 'keys'));
create policy resealing on record_hold for update to portico_jobs
  using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, insert on record_hold to portico_staff, portico_jobs;
grant update (grounds) on record_hold to portico_jobs;

create table record_hold_end (
  patient_id uuid not null references patient,
  hold_id uuid not null,
  why text not null check (why in ('lifted', 'over')),
  ended_by uuid references account,
  ended_at timestamptz not null,
  primary key (patient_id, hold_id)
);
comment on table record_hold_end is 'A hold came to its end: a clinician lifted it, or its time was over.';
comment on column record_hold_end.hold_id is 'The hold.';
comment on column record_hold_end.why is 'lifted: by a person; over: its time came.';
comment on column record_hold_end.ended_by is 'Account of the clinician; null when its time came.';
alter table record_hold_end enable row level security;
create policy reading on record_hold_end for select to portico_staff using (app.opens(patient_id));
create policy lifting on record_hold_end for insert to portico_staff
  with check ((select app.staff_may('record.hold')) and app.opens(patient_id) and why = 'lifted' and ended_by = (select app.account_id()));
create policy ending on record_hold_end to portico_jobs
  using ((select app.job()) in ('import', 'release')) with check ((select app.job()) = 'release' and why = 'over');
grant select, insert on record_hold_end to portico_staff, portico_jobs;

create table release_choice (
  patient_id uuid not null references patient,
  choice_id uuid not null,
  what text not null check (what in ('results', 'notes', 'sensitive')),
  choice text not null check (choice in ('at once', 'after note', 'not online')),
  made_by uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, choice_id)
);
create unique index release_choice_one on release_choice (patient_id, what) where ended_at is null;
comment on table release_choice is 'When the patient wants to see results and notes, each kind apart; no row: at once.';
comment on column release_choice.choice_id is 'Id.';
comment on column release_choice.what is 'sensitive: pathology, genetics and what else record_entry marks; results, notes: all others.';
comment on column release_choice.choice is 'after note: what comes from now on waits for a note of the team, two weeks at most; not online: none of it is shown.';
comment on column release_choice.made_by is 'Account of the patient.';
alter table release_choice enable row level security;
create policy own on release_choice to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.is_self()))
  with check (patient_id = (select app.patient_id()) and (select app.is_self()) and made_by = (select app.account_id()));
create policy staff on release_choice for select to portico_staff using (app.opens(patient_id));
grant select, insert, update (ended_at) on release_choice to portico_patient;
grant select on release_choice to portico_staff;

create table team_note (
  patient_id uuid not null references patient,
  note_id uuid not null,
  entry_id uuid not null,
  body bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, note_id)
);
create index team_note_entry on team_note (patient_id, entry_id);
comment on table team_note is 'What the care team writes to the patient beside a result or note. Ends the waiting of whoever wants to see it only then.';
comment on column team_note.note_id is 'Id.';
comment on column team_note.entry_id is 'What it is about, with all that belongs to it.';
comment on column team_note.body is 'Sealed under the patient''s key.';
comment on column team_note.made_by is 'Account of the member of staff.';
alter table team_note enable row level security;
create policy staff on team_note for select to portico_staff using (app.opens(patient_id));
create policy writing on team_note for insert to portico_staff
  with check ((select app.staff_may('record.note')) and app.opens(patient_id) and made_by = (select app.account_id()));
-- Shown with what it is about, and never without: the select behind it is under the lock of the record.
create policy own on team_note for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from record_entry e where e.patient_id = team_note.patient_id and e.id = team_note.entry_id));
create policy resealing on team_note to portico_jobs
  using ((select app.job()) = 'keys') with check ((select app.job()) = 'keys');
grant select, insert on team_note to portico_staff;
grant select on team_note to portico_patient, portico_jobs;
grant update (body) on team_note to portico_jobs;

alter table record_withheld
  add column hold_id uuid,
  add column until_at timestamptz,
  drop constraint record_withheld_why_check,
  add constraint record_withheld_why_check check (why in ('hidden', 'confidential', 'held')),
  add constraint record_withheld_hold check ((why = 'held') = (hold_id is not null) and (why = 'held') = (until_at is not null));
drop index record_withheld_one;
create unique index record_withheld_one on record_withheld (patient_id, id, why) where ended_at is null and why <> 'held';
create index record_withheld_hold on record_withheld (patient_id, hold_id) where hold_id is not null;
comment on table record_withheld is 'Entries that are kept back, with all that belongs to them (results of a report, notes of a visit): from everybody who acts for the patient, or, where they are held, from the patient too.';
comment on column record_withheld.why is 'hidden: by the patient; confidential: by staff, or because the sender marked it so; held: from the patient too.';
comment on column record_withheld.hold_id is 'The hold, of what is held.';
comment on column record_withheld.until_at is 'When a hold ends, whether or not a job got to it.';
-- The patient learns nothing of a hold.
drop policy own on record_withheld;
create policy own on record_withheld to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()) and why <> 'held')
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.is_self()) and why = 'hidden');
create policy seeing on record_withheld for select to portico_staff using (why = 'held' and app.opens(patient_id));
create policy holding on record_withheld for insert to portico_staff
  with check (why = 'held' and (select app.staff_may('record.hold')) and app.opens(patient_id) and made_by = (select app.account_id()));
create policy lifting on record_withheld for update to portico_staff
  using (why = 'held' and (select app.staff_may('record.hold')) and app.opens(patient_id))
  with check (why = 'held' and (select app.staff_may('record.hold')) and app.opens(patient_id));
create policy ending on record_withheld to portico_jobs
  using (why = 'held' and (select app.job()) in ('release', 'demo')) with check (why = 'held' and (select app.job()) in ('release', 'demo'));
grant update (ended_at, ended_by) on record_withheld to portico_jobs;

-- Whether anything at all is kept back from whoever asks. Asked once for a statement, so that a record of which nothing
-- is kept back costs nothing more.
create function app.keeps_back() returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (select from public.record_withheld w where w.patient_id = any (app.one_person(app.patient_id())) and w.ended_at is null
        and case when w.why = 'held' then w.until_at > app.moment() else not app.is_self() end)
      or exists (select from public.release_choice c where c.patient_id = any (app.one_person(app.patient_id())) and c.ended_at is null
        and c.choice <> 'at once');
  end;
revoke all on function app.keeps_back() from public;
grant execute on function app.keeps_back() to portico_patient;

create or replace function app.withheld(patient uuid, entry uuid, visit uuid, grp uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    with recursive above (id) as (
      select of_it.id from (values (withheld.entry), (withheld.visit), (withheld.grp)) as of_it (id)
        where of_it.id is not null
      union
      select of_it.id from above
        join public.record_entry g on g.patient_id = withheld.patient and g.id = above.id
        cross join lateral (values (g.visit_id), (g.group_id)) as of_it (id)
        where of_it.id is not null
    )
    select exists (
      select from above join public.record_withheld w on w.patient_id = withheld.patient and w.id = above.id and w.ended_at is null
        and case when w.why = 'held' then w.until_at > app.moment() else not app.is_self() end)
    or exists (
      select from public.release_choice c
        join above on true
        join public.record_entry g on g.patient_id = withheld.patient and g.id = above.id
          and case when g.sensitive is not null then 'sensitive' when g.kind in ('result', 'report') then 'results'
            when g.kind = 'note' then 'notes' end = c.what
        where c.patient_id = any (app.one_person(withheld.patient)) and c.ended_at is null and (c.choice = 'not online' or c.choice = 'after note'
          and g.received_at > greatest(c.created_at, app.moment() - interval '14 days')
          and not exists (select from public.team_note n
            where n.patient_id = withheld.patient and n.entry_id in (g.id, g.group_id))));
  end;

drop policy own on record_entry;
create policy own on record_entry for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and state <> 'void'
    and ((select app.is_self()) or kind = any ((select app.kinds())::text[]))
    and (not (select app.keeps_back()) or not app.withheld(patient_id, id, visit_id, group_id)));

update staff_role set may = may || '{record.hold,record.note}'::text[] where role = 'clinician';
update staff_role set may = may || '{record.note}'::text[] where role = 'nurse';

-- The name of a verb says more than a patient is told in words: that something was held back.
revoke select (verb) on audit_event from portico_patient;
