-- A booking link shows nothing before a code that was sent to the contact on file is entered: a letter that somebody passed on, or found,
-- opens nothing by itself.
alter table booking_link add column code_mac bytea;
alter table booking_link add column code_until timestamptz;
comment on column booking_link.code_mac is 'Keyed hash of the code that was sent last, with the link; null: none, or it was entered.';
comment on column booking_link.code_until is 'Until when it is good.';
comment on column booking_link.failures is 'Wrong birth dates and wrong codes; the fifth ends it.';
grant update (code_mac, code_until) on booking_link to portico_jobs;
