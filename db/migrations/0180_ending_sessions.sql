-- Whose sessions staff may end is asked by the account's key, once for a session: as an `exists` it was planned as a look
-- through all accounts.

drop policy ending on auth_session;
create policy ending on auth_session for update to portico_staff
  using (case (select a.kind from account a where a.account_id = auth_session.account_id)
    when 'patient' then (select app.staff_may('access.reset'))
    when 'staff' then (select app.staff_may('staff.manage'))
    else false end)
  with check (ended_at is not null and account_id is distinct from (select app.account_id()));
