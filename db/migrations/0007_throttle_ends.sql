-- Counters that have run out are found by their end and removed.

create index throttle_ends on throttle (ends_at);
