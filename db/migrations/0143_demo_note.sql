-- The demonstration shows a note of the team to a patient.
create policy showing on team_note for insert to portico_jobs with check ((select app.job()) = 'demo');
grant insert on team_note to portico_jobs;
