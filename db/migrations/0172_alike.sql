-- Whoever an import brought is compared by the job that may look people up: it writes down which two may be one.

create policy comparing on patient_likeness to portico_jobs
  using ((select app.job()) = 'find') with check ((select app.job()) = 'find' and decided_at is null and found_by = 'import');
create unique index patient_likeness_id on patient_likeness (likeness_id);
