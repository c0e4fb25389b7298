-- Bytes of a note whose sender did not say whose they are (a FHIR Binary without securityContext) lie among what belongs to no
-- one patient, where only people and places are shown. One of them opens by its id, which is a keyed hash that nobody
-- guesses and a note that may be read leads to; none can be listed.
create function app.bytes_of_nobody(entry uuid) returns bytea
  language sql stable security definer parallel restricted
  begin atomic
    select s.body from public.shared_entry s where s.id = bytes_of_nobody.entry and s.type = 'Binary'
      and (app.sees('notes') and app.share() is null or app.staff_may('record.read'));
  end;
revoke all on function app.bytes_of_nobody(uuid) from public;
grant execute on function app.bytes_of_nobody(uuid) to portico_patient, portico_staff;
grant execute on function app.share() to portico_staff;
