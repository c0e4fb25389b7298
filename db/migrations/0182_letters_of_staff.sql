-- A letter to a colleague that did not arrive waits for somebody too; and of an invitation it is known which one it was.

alter table outgoing add column about_id uuid;
comment on column outgoing.about_id is 'What it is about, where somebody has to know should it fail: an invitation.';
grant select (about_id, subject_id) on outgoing to portico_staff;
create policy failing_of_staff on outgoing for select to portico_staff
  using (failed_at is not null and (select app.staff_may('staff.manage')));
create policy gathering on staff_member for select to portico_jobs using ((select app.job()) = 'work');
create policy gathering on account for select to portico_jobs using (kind = 'staff' and (select app.job()) = 'work');
