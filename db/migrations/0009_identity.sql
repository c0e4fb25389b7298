-- More ways in than a password, second factors, and what is good for one use only.

alter table account
  alter column password_hash drop not null,
  alter column password_set_at drop not null,
  alter column email drop not null,
  add column phone bytea,
  add column phone_confirmed_at timestamptz;
comment on table account is 'A way in for one person. E-mail and phone are sealed under the account''s own key; it is found by a keyed hash.';
comment on column account.email_key is 'Keyed hash of the name one signs in with, in lower case: the e-mail address, or a user name for a person without one.';
comment on column account.email is 'Sealed; null for a person who signs in by a user name.';
comment on column account.password_hash is 'argon2id; null when the person signs in by passkey alone.';
comment on column account.phone is 'Sealed: the mobile number that codes are sent to.';
comment on column account.phone_confirmed_at is 'When a code sent there was entered; before that the number is no second factor.';
grant update (phone, phone_confirmed_at) on account to portico_patient, portico_staff;
drop policy sign_in on account;
create policy sign_in on account for select to portico_public
  using (email_key = (select decode(app.claim('email_key'), 'hex')) or account_id = (select app.claim('account')::uuid));
create policy new_password on account for update to portico_public
  using (account_id = (select app.claim('account')::uuid)) with check (account_id = (select app.claim('account')::uuid));
grant update (password_hash, password_temporary_at, password_set_at) on account to portico_public;

alter table auth_session
  add column record_id uuid,
  add column methods text[] not null default '{password}',
  add column aal smallint not null default 1 check (aal in (1, 2)),
  add column auth_at timestamptz;
update auth_session set auth_at = started_at;
alter table auth_session alter column auth_at set not null;
comment on column auth_session.record_id is 'The patient whose record this session has open; null until one was chosen, and for staff.';
comment on column auth_session.methods is 'How the person proved who they are: password, passkey, link, totp, sms, recovery.';
comment on column auth_session.aal is 'Assurance level as in NIST SP 800-63B: 2 means two factors, or a passkey that checked its user.';
comment on column auth_session.auth_at is 'When that was proved last: sensitive changes ask again after five minutes.';
grant update (record_id, methods, aal, auth_at) on auth_session to portico_patient, portico_staff;
create policy reset on auth_session to portico_public
  using (account_id = (select app.claim('account')::uuid)) with check (account_id = (select app.claim('account')::uuid));
grant select (session_id, account_id, ended_at), update (ended_at, ended_why) on auth_session to portico_public;

create table totp (
  totp_id uuid primary key,
  account_id uuid not null references account,
  secret bytea not null,
  last_step bigint not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz
);
create unique index totp_account on totp (account_id) where confirmed_at is not null and ended_at is null;
comment on table totp is 'An authenticator app (RFC 6238).';
comment on column totp.totp_id is 'Id.';
comment on column totp.secret is 'Sealed under the account''s key.';
comment on column totp.last_step is 'Time step of the last code taken: no code is ever taken twice, by whichever server.';
comment on column totp.confirmed_at is 'When the first code of it was entered; before that it is no factor.';
alter table totp enable row level security;
create policy own on totp to portico_patient, portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy signing_in on totp to portico_public
  using (account_id = (select app.claim('account')::uuid)) with check (account_id = (select app.claim('account')::uuid));
create policy filing on totp to portico_jobs
  using ((select app.job()) in ('demo', 'activation')) with check ((select app.job()) in ('demo', 'activation'));
grant select, insert, update on totp to portico_patient, portico_staff, portico_jobs;
grant select, update (last_step) on totp to portico_public;

create table passkey (
  passkey_id uuid primary key,
  account_id uuid not null references account,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  ended_why text
);
create index passkey_account on passkey (account_id);
comment on table passkey is 'A WebAuthn credential. Nothing in it is secret.';
comment on column passkey.passkey_id is 'Id.';
comment on column passkey.credential_id is 'As the browser calls it.';
comment on column passkey.public_key is 'COSE public key.';
comment on column passkey.counter is 'Signature counter; one that goes back tells of a copy.';
comment on column passkey.transports is 'How the browser reaches it, as the browser said.';
comment on column passkey.label is 'What the list of passkeys calls it: browser and system.';
comment on column passkey.used_at is 'Last sign-in with it.';
comment on column passkey.ended_why is 'Who took it away or why.';
alter table passkey enable row level security;
create policy own on passkey to portico_patient, portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy signing_in on passkey to portico_public
  using (account_id = (select app.claim('account')::uuid) or credential_id = (select decode(app.claim('credential'), 'hex')))
  with check (account_id = (select app.claim('account')::uuid) or credential_id = (select decode(app.claim('credential'), 'hex')));
create policy filing on passkey to portico_jobs
  using ((select app.job()) = 'activation') with check ((select app.job()) = 'activation');
grant select, insert, update on passkey to portico_patient, portico_staff, portico_jobs;
grant select, update (counter, used_at, ended_at, ended_why) on passkey to portico_public;

create table recovery_code (
  account_id uuid not null references account,
  code_mac bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (account_id, code_mac)
);
comment on table recovery_code is 'Printed codes: each good once, in place of another second factor.';
comment on column recovery_code.code_mac is 'Keyed hash of account and code.';
comment on column recovery_code.used_at is 'When it was used up.';
alter table recovery_code enable row level security;
create policy own on recovery_code to portico_patient, portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy signing_in on recovery_code to portico_public
  using (account_id = (select app.claim('account')::uuid)) with check (account_id = (select app.claim('account')::uuid));
create policy filing on recovery_code to portico_jobs
  using ((select app.job()) in ('demo', 'activation')) with check ((select app.job()) in ('demo', 'activation'));
grant select, insert, update on recovery_code to portico_patient, portico_staff, portico_jobs;
grant select, update (used_at) on recovery_code to portico_public;

create table one_time (
  one_time_id uuid primary key,
  account_id uuid references account,
  purpose text not null check (purpose in ('ticket', 'link', 'reset', 'sms', 'passkey', 'confirm')),
  secret_hash bytea unique,
  code_mac bytea,
  browser_hash bytea,
  attempts int not null default 0,
  facts jsonb not null default '{}',
  created_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index one_time_account on one_time (account_id, purpose, created_at desc);
create index one_time_ends on one_time (ends_at);
comment on table one_time is 'What is good for one use: links, codes, passkey challenges, and the ticket between two factors.';
comment on column one_time.one_time_id is 'Id.';
comment on column one_time.account_id is 'Whose it is; null when nobody has the address it was asked for, so that asking takes as long.';
comment on column one_time.purpose is 'ticket: between two factors; link: sign-in link; reset: new password; sms: code by text; passkey: challenge; confirm: a new number.';
comment on column one_time.secret_hash is 'SHA-256 of the random token in a link or cookie.';
comment on column one_time.code_mac is 'Keyed hash of a short code.';
comment on column one_time.browser_hash is 'SHA-256 of the cookie of the browser that asked; only there is it good.';
comment on column one_time.attempts is 'Wrong guesses so far.';
comment on column one_time.facts is 'What the next step has to know: methods used so far, challenge. Ids and codes only.';
comment on column one_time.used_at is 'When it was used up.';
alter table one_time enable row level security;
create policy own on one_time to portico_patient, portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy signing_in on one_time to portico_public
  using (account_id = (select app.claim('account')::uuid) or secret_hash = (select decode(app.claim('secret'), 'hex'))
    or one_time_id = (select app.claim('one_time')::uuid))
  with check (account_id is null or account_id = (select app.claim('account')::uuid)
    or secret_hash = (select decode(app.claim('secret'), 'hex')) or one_time_id = (select app.claim('one_time')::uuid));
create policy filing on one_time to portico_jobs
  using ((select app.job()) in ('activation', 'sweep')) with check ((select app.job()) in ('activation', 'sweep'));
grant select, insert, update on one_time to portico_patient, portico_staff, portico_public, portico_jobs;
grant delete on one_time to portico_jobs;
