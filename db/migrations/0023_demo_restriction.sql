-- The demonstration shows a restricted record from its first start.

create policy showing on patient_restriction for insert to portico_jobs with check ((select app.job()) = 'demo');
grant insert on patient_restriction to portico_jobs;
