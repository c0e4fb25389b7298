-- A visit that the clinic cannot keep is not reminded of.
alter table appointment_reminder drop constraint appointment_reminder_why_check;
alter table appointment_reminder add constraint appointment_reminder_why_check check (why in ('nobody', 'cancelled', 'moved', 'begun',
  'a later one', 'night', 'limit', 'opted out', 'not chosen', 'no address', 'no access', 'too soon', 'by a notice', 'must move'));
comment on column appointment_reminder.why is 'a later one: of several that were overdue only the last one went out; too soon: it was booked later than that; nobody: of channel null; by a notice: of a change of which a notice tells; must move: the clinic cannot keep it and offered another time.';
