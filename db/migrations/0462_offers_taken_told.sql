-- What the clinic changed, and the offers that were taken: looked through each minute for whom nobody told yet.
create index appointment_event_to_tell on appointment_event (created_at)
  where what in ('moved', 'cancelled') and (side in ('staff', 'clinic') or via = 'offer');
drop index appointment_event_by_clinic;
