-- What an entry said before it was corrected, for those who treat.
create policy care on record_entry_version for select to portico_staff
  using ((select app.staff_may('record.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
grant select on record_entry_version to portico_staff;
