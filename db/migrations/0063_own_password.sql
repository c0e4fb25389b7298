-- The hash of a password is read and set by its owner alone. Staff see the accounts of others, and change some of what
-- stands there: no statement of theirs reaches a password that is not their own.

revoke select on account from portico_patient, portico_staff;
grant select (account_id, email_key, email, phone, phone_confirmed_at, kind, password_temporary_at, password_set_at,
  disabled_at, display, created_at) on account to portico_patient, portico_staff;
revoke update (password_hash, password_temporary_at, password_set_at) on account from portico_patient, portico_staff;
-- No member of staff changes the address of another account; answering an invitation does.
revoke update (email, email_key) on account from portico_staff;

create function app.own_password() returns text
  language sql stable security definer parallel restricted
  begin atomic
    select a.password_hash from public.account a where a.account_id = app.account_id();
  end;
create function app.set_own_password(hash text) returns void
  language sql volatile security definer parallel unsafe
  begin atomic
    update public.account a
      set password_hash = set_own_password.hash, password_temporary_at = null, password_set_at = app.moment()
      where a.account_id = app.account_id();
  end;
revoke all on function app.own_password(), app.set_own_password(text) from public;
grant execute on function app.own_password(), app.set_own_password(text) to portico_patient, portico_staff;
