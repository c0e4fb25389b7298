-- What was once to be with somebody on a day: for looking at what became of it when they are away.
create index appointment_event_with on appointment_event (bookable_id, starts_at);
