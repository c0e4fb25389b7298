-- Who acts for a patient agrees to texts for them, to the own number and for as long as they may write for them; and what the
-- portal texts by itself is in the language that the patient speaks.
create function app.speaks_as(patient uuid, account uuid) returns text
  language sql stable security definer parallel restricted
  begin atomic
    select l.relation from public.account_patient l
      where app.viewer() is null and (app.claim('kind') is distinct from 'patient' or speaks_as.patient = app.patient_id())
        and l.account_id = speaks_as.account and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
        and (l.relation = 'self' and l.patient_id = any (app.one_person(speaks_as.patient))
          or l.patient_id = speaks_as.patient and 'messages' = any (l.acts))
      order by l.relation desc limit 1;
  end;
comment on function app.speaks_as(uuid, uuid) is 'self: the account is the patient''s own; proxy: of somebody who may write for them now; null: neither.';
revoke all on function app.speaks_as(uuid, uuid) from public;
grant execute on function app.speaks_as(uuid, uuid) to portico_patient, portico_staff, portico_jobs;

comment on column text_number.how is 'patient: confirmed by a code, and given by themself or by somebody who acts for them, as made_by says; staff: entered at the clinic.';
comment on column text_consent.given_by is 'Account that agreed: the patient''s own, or of somebody who acts for them. It holds for as long as they may.';

drop policy own on text_number;
create policy own on text_number for select to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.speaks_as(app.patient_id(), app.account_id())) is not null);
drop policy giving on text_number;
create policy giving on text_number for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and how = 'patient' and made_by = (select app.account_id())
    and (select app.speaks_as(app.patient_id(), app.account_id())) is not null);
drop policy ending on text_number;
create policy ending on text_number for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.speaks_as(app.patient_id(), app.account_id())) is not null)
  with check (ended_at is not null);
drop policy own on text_consent;
create policy own on text_consent for select to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.speaks_as(app.patient_id(), app.account_id())) is not null);
drop policy giving on text_consent;
create policy giving on text_consent for insert to portico_patient
  with check (patient_id = (select app.patient_id()) and given_by = (select app.account_id())
    and (select app.speaks_as(app.patient_id(), app.account_id())) is not null);
drop policy ending on text_consent;
create policy ending on text_consent for update to portico_patient
  using (patient_id = (select app.patient_id()) and (select app.speaks_as(app.patient_id(), app.account_id())) is not null)
  with check (ended_at is not null);

-- Who may write need not see appointments: reminders reach helpers by their own account, never by this number.
create policy not_of_helpers on text_number as restrictive for select to portico_jobs
  using ((select app.job()) is distinct from 'appointments' or how <> 'patient' or app.speaks_as(patient_id, made_by) = 'self');

-- A text from the phone of somebody who acts for the patient says who that is.
create policy texting on account_patient for select to portico_jobs using ((select app.job()) = 'texts');
drop policy texting_in on message;
create policy texting_in on message for insert to portico_jobs
  with check ((select app.job()) = 'texts' and channel = 'text' and author in ('patient', 'helper') and account_id is null);
-- In which language.
create policy texting on record_entry for select to portico_jobs using (type = 'Patient' and (select app.job()) = 'texts');
