-- Whether somebody has an account, was invited, and who acts for them is not what finding a patient takes: a biller finds
-- patients and has nothing to do with it. Whoever may see it, or do something about it, does.

update staff_role set may = may || '{access.read}'
  where may && '{people.invite,people.merge,access.reset,proxy.grant,proxy.confirm,audit.read,questions.answer}'
    or role in ('front desk', 'nurse', 'clinician', 'admin', 'privacy officer');

create function app.sees_ways() returns boolean
  language sql stable parallel restricted
  begin atomic
    select app.permissions() && '{access.read,people.invite,people.merge,access.reset,proxy.grant,proxy.confirm}'::text[];
  end;
revoke all on function app.sees_ways() from public;
grant execute on function app.sees_ways() to portico_staff;

drop policy staff on account_patient;
create policy staff on account_patient for select to portico_staff using ((select app.sees_ways()));
drop policy helping on account;
create policy helping on account for select to portico_staff
  using ((select app.sees_ways()) and kind = 'patient' or (select app.staff_may('staff.manage')));
drop policy staff on invitation;
create policy staff on invitation to portico_staff
  using ((select app.sees_ways()) and kind <> 'staff' or (select app.staff_may('staff.manage')))
  with check (case kind when 'staff' then (select app.staff_may('staff.manage'))
    when 'reset' then (select app.staff_may('access.reset'))
    when 'caregiver' then (select app.staff_may('proxy.grant')) or (select app.staff_may('proxy.confirm'))
    else (select app.staff_may('people.invite')) end);
