-- What staff did is what a privacy officer looks for most, and a small part of what people do.
create index audit_event_staff on audit_event (at desc, event_id desc) where actor_kind = 'staff';
