-- What a role may do, changed by the clinic itself: by whoever manages both the settings and the people.

create policy managing on staff_role for update to portico_staff
  using ((select app.staff_may('clinic.manage')) and (select app.staff_may('staff.manage')))
  with check ((select app.staff_may('clinic.manage')) and (select app.staff_may('staff.manage')));
create policy adding on staff_role for insert to portico_staff
  with check ((select app.staff_may('clinic.manage')) and (select app.staff_may('staff.manage')));
grant insert, update (may) on staff_role to portico_staff;
