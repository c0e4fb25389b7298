-- Whoever reads the audit log is told by e-mail when its chain is found broken; the job that verifies it has to know who
-- they are.

create policy alarming on staff_member for select to portico_jobs using ((select app.job()) = 'audit');
create policy alarming on account for select to portico_jobs using (kind = 'staff' and (select app.job()) = 'audit');
