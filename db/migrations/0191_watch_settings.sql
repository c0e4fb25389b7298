-- When an access looks odd is a setting of those who read the audit log: whoever manages the clinic is watched too.

create policy changing on access_rule for update to portico_staff
  using ((select app.staff_may('audit.read'))) with check ((select app.staff_may('audit.read')));
grant update (active, most, minutes, from_hour, until_hour) on access_rule to portico_staff;

alter policy reading on setting_version using (
  (subject <> 'watch' and (select app.staff_may('clinic.manage')))
  or (subject = 'watch' and (select app.staff_may('audit.read'))));
alter policy changing on setting_version with check (
  (changed_by is null or changed_by = (select app.account_id()))
  and ((subject <> 'watch' and (select app.staff_may('clinic.manage')))
    or (subject = 'watch' and (select app.staff_may('audit.read')))));
