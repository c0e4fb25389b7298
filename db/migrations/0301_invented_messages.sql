-- The demonstration adds messages as everybody does, which moves these columns too.
grant update (team_id, snoozed_until, alarm) on message_thread to portico_jobs;
