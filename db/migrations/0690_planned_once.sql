-- What is asked with every page, and for all pages that stay open, joins eight and more tables about one session, whoever's it is:
-- to plan it each time cost more than to run it. Inside these functions each statement is planned once on a connection.
alter function app.enter_session(text, text) set plan_cache_mode = force_generic_plan;
alter function app.live_people(bytea[], text[]) set plan_cache_mode = force_generic_plan;
alter function app.live_marks(bytea[], text[], uuid[]) set plan_cache_mode = force_generic_plan;
alter function app.live_unread(bytea[]) set plan_cache_mode = force_generic_plan;
alter function app.live_waiting(bytea[], text[], text[]) set plan_cache_mode = force_generic_plan;

-- Which records are closed to whoever asks, in one query less. Of most clinics few are restricted: each is looked up once.
create or replace function app.closed_records() returns uuid[]
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  declare
    own uuid;
    moment timestamptz;
    closed uuid[] := '{}';
    shut uuid;
    person uuid[];
  begin
    for shut in select r.patient_id from public.patient_restriction r where r.ended_at is null loop
      if own is null then
        own := app.account_id();
        moment := app.moment();
      end if;
      person := app.one_person(shut);
      if not exists (select from public.break_glass b where b.patient_id = any (person) and b.account_id = own
          and b.ended_at is null and b.ends_at > moment) then
        closed := closed || person;
      end if;
    end loop;
    return closed;
  end $$;
