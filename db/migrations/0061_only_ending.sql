-- Staff who help somebody back in, or see a colleague off, end sessions of theirs and change nothing else of them.

drop policy ending on auth_session;
create policy ending on auth_session for update to portico_staff
  using (exists (select from account a where a.account_id = auth_session.account_id
    and (a.kind = 'patient' and (select app.staff_may('access.reset')) or a.kind = 'staff' and (select app.staff_may('staff.manage')))))
  with check (ended_at is not null and account_id is distinct from (select app.account_id()));

-- Nobody reviews what they did themselves.
drop policy ending on break_glass;
create policy closing on break_glass for update to portico_staff
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()) and reviewed_at is null);
create policy reviewing on break_glass for update to portico_staff
  using ((select app.staff_may('break-glass.review')) and account_id <> (select app.account_id()))
  with check ((select app.staff_may('break-glass.review')) and account_id <> (select app.account_id()));
