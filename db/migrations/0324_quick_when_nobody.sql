-- Nearly everything closed to those who look as the patient, and to those outside, asks at each table whether this is one
-- of them; for nearly everybody it is not. Where the stamp does not even name one, there is none, whether the stamp holds
-- or not: that is said without checking its signature. What is named is believed as before, of a stamp that holds.

create function app.of_patient(name text) returns uuid
  language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
  begin
    if s ->> 'kind' = 'patient' then
      return (s ->> name)::uuid;
    end if;
    return null;
  end $$;
revoke all on function app.of_patient(text) from public;
grant execute on function app.of_patient(text) to portico_patient;

create or replace function app.viewer() returns uuid
  language sql stable parallel restricted
  return case when strpos(current_setting('app.stamp', true), '"viewer"') > 0 then app.of_patient('viewer') end;

create or replace function app.share() returns uuid
  language sql stable parallel restricted
  return case when strpos(current_setting('app.stamp', true), '"share"') > 0 then app.of_patient('share') end;
