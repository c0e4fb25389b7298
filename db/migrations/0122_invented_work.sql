-- The demonstration shows the list of work in all its states: invented questions, openings and letters.

create policy filing on access_question to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
create policy filing on break_glass to portico_jobs using ((select app.job()) = 'demo') with check ((select app.job()) = 'demo');
grant insert on access_question, break_glass to portico_jobs;
grant update (created_at) on work_item to portico_jobs;
