-- A panel that is kept back takes along results that it comes to list later: the import marks them as the panel is
-- marked, hidden ones too. It makes up none: row by row it repeats what stands for the panel.

drop policy filing on record_withheld;
create policy filing on record_withheld to portico_jobs
  using ((select app.job()) = 'import') with check ((select app.job()) = 'import');
