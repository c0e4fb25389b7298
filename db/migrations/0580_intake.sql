-- Forms filled in without an account: which are open to anybody, whom the clinic invited, and what was filled in. What belongs to
-- nobody on record yet belongs to a record without a card: a row of patient that nobody finds, with a key of its own.

alter table form add column open_since timestamptz;
comment on column form.open_since is 'Since when anybody may fill it in by its public address; null where that is off.';
create policy open_to_all on form for select to portico_public
  using ((select app.claim('kind')) = 'public' and open_since is not null and ended_at is null);
grant select on form to portico_public;

create table intake_invite (
  patient_id uuid not null references patient,
  invite_id uuid not null,
  form_id uuid not null references form,
  token_hash bytea not null unique,
  sent_by text not null check (sent_by in ('email', 'sms')),
  words bytea,
  made_by uuid not null references account,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  code_mac bytea,
  code_ends_at timestamptz,
  failures smallint not null default 0,
  used_at timestamptz,
  ended_at timestamptz,
  ended_why text check (ended_why in ('wrong codes', 'withdrawn', 'replaced')),
  primary key (patient_id, invite_id)
);
create index intake_invite_list on intake_invite (patient_id, created_at desc);
create index intake_invite_new on intake_invite (created_at desc) where words is not null;
comment on table intake_invite is 'An address by which one invited person fills in one form without signing in.';
comment on column intake_invite.patient_id is 'Whom it is for; of somebody new a record without a card.';
comment on column intake_invite.invite_id is 'Id.';
comment on column intake_invite.form_id is 'Which form; the version of the day on which it is begun.';
comment on column intake_invite.token_hash is 'SHA-256 of the token in the address.';
comment on column intake_invite.sent_by is 'email or sms: how it was sent, and where the code goes.';
comment on column intake_invite.words is 'Sealed under the key of the record: of somebody new, the name and where it was sent. Null for a patient: the contact on file counts.';
comment on column intake_invite.made_by is 'Account of the member of staff.';
comment on column intake_invite.code_mac is 'Keyed hash of the code that was sent to the contact on file.';
comment on column intake_invite.code_ends_at is 'Until when the code counts.';
comment on column intake_invite.failures is 'Wrong codes; the fifth ends the link.';
comment on column intake_invite.used_at is 'When a form was sent by it.';
comment on column intake_invite.ended_why is 'wrong codes, withdrawn by staff, replaced by a newer one.';
alter table intake_invite enable row level security;

create table intake (
  patient_id uuid not null references patient,
  intake_id uuid not null,
  form_id uuid not null,
  version int not null,
  invite_id uuid,
  token_hash bytea unique,
  token_ends_at timestamptz,
  code_key bytea unique,
  who bytea,
  answers bytea,
  state text not null check (state in ('draft', 'sent', 'waits', 'matched', 'filed', 'refused')),
  state_at timestamptz not null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  decided_by uuid references account,
  why text,
  filed_as uuid references patient,
  request_id uuid,
  alarm boolean not null default false,
  primary key (patient_id, intake_id),
  foreign key (form_id, version) references form_version,
  foreign key (patient_id, invite_id) references intake_invite,
  check ((state in ('matched', 'filed')) <= (filed_as is not null)),
  check ((state = 'filed') <= (request_id is not null))
);
create unique index intake_id on intake (intake_id);
create index intake_waiting on intake (created_at) where state = 'waits';
create index intake_over on intake (ends_at);
create index intake_invited on intake (patient_id, invite_id) where invite_id is not null;
create index intake_filed_as on intake (filed_as) where filed_as is not null;
comment on table intake is 'A form that somebody fills in, or filled in, without signing in. Says of nobody whether they are a patient until it was matched.';
comment on column intake.patient_id is 'Under whose key it is sealed: the patient who was invited and proved it, or a record without a card.';
comment on column intake.intake_id is 'Id.';
comment on column intake.form_id is 'Which form.';
comment on column intake.version is 'The version of the form that is shown.';
comment on column intake.invite_id is 'The link by which it began; null for the public address.';
comment on column intake.token_hash is 'SHA-256 of the token in the addresses of its pages.';
comment on column intake.token_ends_at is 'Until when that address opens it; later than that only the code does.';
comment on column intake.code_key is 'Keyed hash of the code by which it goes on on another device.';
comment on column intake.who is 'Sealed: name, birth date and contact of whoever it is about. What the front desk matches by.';
comment on column intake.answers is 'Sealed: the answers, the language, and the code.';
comment on column intake.state is 'draft: being filled in; sent: a job looks what becomes of it; waits: for the front desk; matched: the desk said whose it is; filed: an answered form of that patient; refused.';
comment on column intake.state_at is 'Since when.';
comment on column intake.decided_by is 'Account of the member of staff who matched or refused it; null where the portal did.';
comment on column intake.why is 'Of refused: reason from the list in app/features/forms/intake/refusals.ts.';
comment on column intake.filed_as is 'Whose it is.';
comment on column intake.alarm is 'Holds an answer that somebody must hear of at once; known once it was sent.';
comment on column intake.request_id is 'The answered form that it became.';
alter table intake enable row level security;

-- Whoever holds its token goes on with a draft; with the code it gets another token. Nothing of what was sent can be read.
create policy by_token on intake for select to portico_public
  using (state = 'draft' and ends_at > (select app.moment())
    and (token_hash = (select decode(app.claim('secret'), 'hex')) and token_ends_at > (select app.moment())
      or code_key = (select decode(app.claim('code'), 'hex'))));
create policy filling on intake for update to portico_public
  using (state = 'draft' and ends_at > (select app.moment())
    and (token_hash = (select decode(app.claim('secret'), 'hex')) and token_ends_at > (select app.moment())
      or code_key = (select decode(app.claim('code'), 'hex'))))
  with check (state = 'draft' and token_hash = (select decode(app.claim('secret'), 'hex')));
grant select (patient_id, intake_id, form_id, version, invite_id, token_hash, token_ends_at, code_key, who, answers, state, state_at, created_at, ends_at),
  update (token_hash, token_ends_at, code_key, answers) on intake to portico_public;
create policy open_to_all on form_version for select to portico_public
  using (exists (select from form f where f.form_id = form_version.form_id)
    or exists (select from intake i where i.form_id = form_version.form_id and i.version = form_version.version));
grant select on form_version to portico_public;

-- From then on nobody reads it by its token, whoever sends it included: this alone can say that it was sent. Sent twice it is sent once.
create function app.send_intake(token bytea) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    r record;
  begin
    if app.claim('kind') is distinct from 'public' or app.claim('secret') is distinct from encode(token, 'hex') then
      raise exception 'only before sign-in, by its token' using errcode = '42501';
    end if;
    select * into r from public.intake i where i.token_hash = send_intake.token and i.token_ends_at > app.moment() for update;
    if not found then
      return null;
    end if;
    if r.state = 'draft' then
      if r.ends_at <= app.moment() then
        return null;
      end if;
      update public.intake i set state = 'sent', state_at = app.moment(), code_key = null where i.intake_id = r.intake_id;
    end if;
    return r.intake_id;
  end $$;
revoke all on function app.send_intake(bytea) from public;
grant execute on function app.send_intake(bytea) to portico_public;

-- The front desk sees who it is from, and not what was answered.
create policy desk on intake for select to portico_staff
  using ((select app.staff_may('people.register')) and state <> 'draft' and patient_id <> all ((select app.closed_records())::uuid[]));
create policy deciding on intake for update to portico_staff
  using ((select app.staff_may('people.register')) and state = 'waits')
  with check (state in ('matched', 'refused') and decided_by = (select app.account_id()));
grant select (patient_id, intake_id, form_id, version, invite_id, who, state, state_at, created_at, ends_at, decided_by, why, filed_as, request_id, alarm),
  update (state, state_at, decided_by, why, filed_as) on intake to portico_staff;
create policy staff on intake_invite for select to portico_staff
  using ((select app.staff_may('people.register')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy sending on intake_invite for insert to portico_staff
  with check ((select app.staff_may('people.register')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()));
create policy withdrawing on intake_invite for update to portico_staff
  using ((select app.staff_may('people.register')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check (ended_at is not null);
grant select, insert, update (ended_at, ended_why) on intake_invite to portico_staff;

-- The job that begins one, files it, and removes what is over.
create policy work on intake to portico_jobs
  using ((select app.job()) in ('intake', 'demo', 'keys')) with check ((select app.job()) in ('intake', 'demo', 'keys'));
grant select, insert, update, delete on intake to portico_jobs;
create policy work on intake_invite to portico_jobs
  using ((select app.job()) in ('intake', 'demo', 'keys')) with check ((select app.job()) in ('intake', 'demo', 'keys'));
grant select, insert, update, delete on intake_invite to portico_jobs;
create policy intake on patient for select to portico_jobs using ((select app.job()) = 'intake');
create policy intake_new on patient for insert to portico_jobs with check ((select app.job()) in ('intake', 'demo') and card is null);
create policy intake_over on patient for delete to portico_jobs using ((select app.job()) = 'intake' and card is null);
grant delete on patient to portico_jobs;
create policy intake on record_entry for select to portico_jobs using (type = 'Patient' and (select app.job()) = 'intake');
create policy intake on form for select to portico_jobs using ((select app.job()) = 'intake');
create policy intake on form_version for select to portico_jobs using ((select app.job()) = 'intake');

-- What was filled in without signing in, as an answered form of its patient.
alter table form_request add column intake_id uuid;
comment on column form_request.intake_id is 'It was filled in by a link, without signing in: which intake it was.';
alter table form_response alter column account_id drop not null;
comment on column form_response.account_id is 'Who answered: the patient, or who may sign for them. Null where it was filled in without signing in.';
alter policy work on form_request using ((select app.job()) in ('demo', 'intake')) with check ((select app.job()) in ('demo', 'intake'));
alter policy work on form_response using ((select app.job()) in ('demo', 'keys', 'intake')) with check ((select app.job()) in ('demo', 'keys', 'intake'));
drop policy counting_job on throttle;
create policy counting_job on throttle to portico_jobs
  using ((select app.job()) in ('activation', 'appointments', 'intake')) with check ((select app.job()) in ('activation', 'appointments', 'intake'));

select app.close_to_viewers();
select app.close_to_shares();
