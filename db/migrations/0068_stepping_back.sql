-- Stopping to act for somebody is on record also where another record is open: their link ended in this very moment.

drop policy append_patient on audit_event;
create policy append_patient on audit_event for insert to portico_patient
  with check (actor_kind = 'patient' and account_id = (select app.account_id())
    and (patient_id is null or patient_id = (select app.patient_id())
      or exists (select from account_patient l where l.patient_id = audit_event.patient_id
        and l.account_id = (select app.account_id()) and (l.ended_at is null or l.ended_at = (select app.moment()))
        and (l.ends_at is null or l.ends_at > (select app.moment())))));
