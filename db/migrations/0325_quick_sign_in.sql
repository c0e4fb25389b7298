-- Signing in asks once for the account of an address and for what it has, so that nothing is left to ask when the password
-- was right. One row comes back in any case: an address that nobody has is no quicker to look up.
create function app.account_at_sign_in() returns table (
    account_id uuid, kind text, password_hash text, disabled_at timestamptz, phone timestamptz, passkeys bigint, totp bigint,
    recovery bigint, patients_need text, devices text[])
  language sql stable security definer parallel restricted rows 1
  begin atomic
    select a.account_id, a.kind, a.password_hash, a.disabled_at, a.phone_confirmed_at,
      (select count(*) from public.passkey p where p.account_id = a.account_id and p.ended_at is null),
      (select count(*) from public.totp t where t.account_id = a.account_id and t.confirmed_at is not null and t.ended_at is null),
      (select count(*) from public.recovery_code r
        where r.account_id = a.account_id and r.used_at is null and r.ended_at is null),
      c.patients_need,
      array(select distinct latest.device from (select s.device from public.auth_session s
        where s.account_id = a.account_id order by s.started_at desc limit 50) latest)
    from (select decode(app.claim('email_key'), 'hex') as key) asked
      left join public.account a on a.email_key = asked.key
      left join public.clinic c on true;
  end;
revoke all on function app.account_at_sign_in() from public;
grant execute on function app.account_at_sign_in() to portico_public;
