-- A date of a group at a time at which whoever leads it does not work takes a reason, as a visit does (0400). It is for staff:
-- whoever books sees the date, and not why it stands there.
alter table group_visit add column outside_why text check (outside_why <> '');
comment on column group_visit.outside_why is 'Why it stands at a time at which nobody is there, in the words of who added it; null where somebody is.';
revoke select on group_visit from portico_patient, portico_public;
grant select (group_visit_id, visit_type_id, bookable_id, room_id, location_id, way, starts_at, ends_at, seats, created_at, cancelled_at)
  on group_visit to portico_patient, portico_public;
