-- The demonstration gives a patient a number by the same piece as everybody, which ends the one before.
grant update (ended_at) on text_number to portico_jobs;
