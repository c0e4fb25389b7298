-- What people did, without what the portal did by itself: the log as it opens. The others have their own, so that each
-- row lies in one of the three.
create index audit_event_people on audit_event (at desc, event_id desc) where actor_kind in ('patient', 'staff');
create index audit_event_nobody on audit_event (at desc, event_id desc) where actor_kind = 'public';
create index audit_event_portal on audit_event (at desc, event_id desc) where actor_kind = 'job';
