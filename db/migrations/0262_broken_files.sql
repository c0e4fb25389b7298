-- When stored bytes do not open any more, whoever manages the clinic is told by e-mail; the job that says so has to know who they are.
create policy alarming_of_files on staff_member for select to portico_jobs using ((select app.job()) = 'files');
create policy alarming_of_files on account for select to portico_jobs using (kind = 'staff' and (select app.job()) = 'files');
