-- Whom to call in an emergency depends on where the clinic is.
alter table clinic
  add column emergency_phone text not null default '911',
  add column crisis_phone text not null default '988';
comment on column clinic.emergency_phone is 'The number for emergencies, as pages say it.';
comment on column clinic.crisis_phone is 'The line for people in a crisis, called or texted; the number for emergencies where there is none.';
