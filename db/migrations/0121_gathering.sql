-- What nobody's deed puts on the list of work: a job looks for it.

create policy gathering on invitation for select to portico_jobs using ((select app.job()) = 'work');
create policy gathering on account_patient for select to portico_jobs using ((select app.job()) = 'work');
create policy gathering on patient for select to portico_jobs using ((select app.job()) = 'work');
create policy gathering on outgoing for select to portico_jobs using ((select app.job()) = 'work');
create index invitation_unanswered on invitation (created_at)
  where kind = 'activation' and used_at is null and ended_at is null and follow_up_at is null;
create index outgoing_failed on outgoing (failed_at) where failed_at is not null;
-- Staff who help people in are told how a letter failed, and nothing of what it said.
create policy failing on outgoing for select to portico_staff
  using (failed_at is not null and (select app.staff_may('people.invite')));
grant select (outgoing_id, channel, purpose, failed_at, failure) on outgoing to portico_staff;
