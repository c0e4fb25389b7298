-- Results and notes that a patient wants to see after a note of the team wait for whoever writes it.

create policy gathering on record_entry for select to portico_jobs
  using (kind in ('result', 'report', 'note') and (select app.job()) = 'work');
create policy gathering on release_choice for select to portico_jobs using ((select app.job()) = 'work');
create policy gathering on team_note for select to portico_jobs using ((select app.job()) = 'work');
grant select on release_choice to portico_jobs;
grant execute on function app.one_person(uuid) to portico_jobs;
create index release_choice_after_note on release_choice (patient_id) where choice = 'after note' and ended_at is null;
-- What came when, of what is written about as a whole: results of a report are the report's.
create index record_entry_came on record_entry (patient_id, received_at)
  where kind in ('report', 'note') or kind = 'result' and group_id is null;
