-- A record without a card goes once nothing is left of it but files whose bytes are gone: of forms that were refused, filed elsewhere or
-- never sent.
grant delete on file to portico_jobs;
create policy over_alone on file as restrictive for delete to portico_jobs
  using ((select app.job()) = 'intake' and state in ('over', 'refused') and exists (
    select from patient p where p.patient_id = file.patient_id and p.card is null));
