-- A time that is booked for within the hours in which patients change nothing any more could not be taken back at all, not even
-- a minute after the wrong tap.
alter table visit_type add column grace_minutes int not null default 15 check (grace_minutes between 0 and 120);
comment on column visit_type.grace_minutes is 'However soon it is, patients move or cancel it for so many minutes after it was booked or moved.';
