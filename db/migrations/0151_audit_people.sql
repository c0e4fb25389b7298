-- What people did, without what the portal did by itself: the log as it opens.
create index audit_event_people on audit_event (at desc, event_id desc) where actor_kind in ('patient', 'staff');
