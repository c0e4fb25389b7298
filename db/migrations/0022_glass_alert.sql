-- Whoever reviews emergency access is told of it by e-mail; the job that tells them has to know who they are.

create policy alerting on staff_member for select to portico_jobs using ((select app.job()) = 'glass');
create policy alerting on account for select to portico_jobs using (kind = 'staff' and (select app.job()) = 'glass');
