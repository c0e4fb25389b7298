-- What the clinic booked is told like what it moved: by a text where there is no e-mail address. Whether a patient can be told at all
-- is said where one books.
create index appointment_event_to_be_told on appointment_event (created_at)
  where what in ('booked', 'moved', 'cancelled') and (side in ('staff', 'clinic') or via = 'offer');
drop index appointment_event_to_tell;

-- For staff, who may not read by which ways somebody is reached: yes or no, and nothing else.
create function app.can_be_told(patient uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select app.staff_may('appointments.read') and (
      exists (select from public.account_patient l join public.account a on a.account_id = l.account_id
        where l.patient_id = any (app.one_person(can_be_told.patient)) and l.ended_at is null and a.disabled_at is null
          and (l.ends_at is null or l.ends_at > app.moment())
          and (l.relation = 'self' or 'appointments' = any (l.sections))
          and (a.email is not null or a.phone is not null and a.phone_confirmed_at is not null))
      or exists (select from public.text_number n where n.patient_id = any (app.one_person(can_be_told.patient)) and n.ended_at is null
        and not exists (select from public.text_stop s where s.number_key = n.number_key and s.ended_at is null)));
  end;
revoke all on function app.can_be_told(uuid) from public;
grant execute on function app.can_be_told(uuid) to portico_staff;
