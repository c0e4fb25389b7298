-- Somebody tells the clinic, by phone or on paper, that they take back what they agreed to: staff write it down, and it holds.
create policy withdrawing on signature for insert to portico_staff
  with check ((select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[])
    and account_id = (select app.account_id()) and kind = 'withdrawn' and role = 'staff');
grant update (ended_at) on text_consent to portico_staff;
create policy withdrawing on text_consent for update to portico_staff
  using ((select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check (ended_at is not null);
-- With the next version of the paper, as for a countersignature.
create policy withdrawing on file for insert to portico_staff
  with check ((select app.staff_may('forms.read')) and patient_id <> all ((select app.closed_records())::uuid[])
    and origin = 'portal' and type = 'pdf' and state = 'clean' and made_by = (select app.account_id()));
