-- Opening another record is written down in the list of that record, while the one before it is still the stamp's.
create policy append_opening on audit_event for insert to portico_patient
  with check (actor_kind = 'patient' and account_id = (select app.account_id())
    and exists (select from account_patient l where l.patient_id = audit_event.patient_id
      and l.account_id = (select app.account_id()) and l.ended_at is null
      and (l.ends_at is null or l.ends_at > (select app.moment()))));
