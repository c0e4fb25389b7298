-- What every policy of staff and of jobs asks, asked at less cost, as 0290 did it for patients: written in SQL, each of these
-- functions started and ended a query of its own. They say what they said before.

create or replace function app.moment() returns timestamptz
  language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  begin
    return (app.stamp() ->> 'at')::timestamptz;
  end $$;

create or replace function app.job() returns text
  language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
  begin
    if s ->> 'kind' = 'job' then
      return s ->> 'job';
    end if;
    return null;
  end $$;

create or replace function app.staff_may(what text) returns boolean
  language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
  begin
    return coalesce(s ->> 'kind' = 'staff' and (s ->> 'aal')::int >= 2 and (s -> 'may') ? what, false);
  end $$;

create or replace function app.own_teams() returns uuid[]
  language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  declare
    own uuid := app.account_id();
  begin
    return array(select m.team_id from public.team_member m where m.account_id = own and m.ended_at is null);
  end $$;

create or replace function app.closed_records() returns uuid[]
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  begin
    -- Of most clinics there is none, or few.
    if not exists (select from public.patient_restriction r where r.ended_at is null) then
      return '{}';
    end if;
    return (select coalesce(array_agg(one.id), '{}') from public.patient_restriction r
      cross join lateral unnest(app.one_person(r.patient_id)) as one (id)
      where r.ended_at is null and not exists (select from public.break_glass b
        where b.patient_id = any (app.one_person(r.patient_id)) and b.account_id = app.account_id()
          and b.ended_at is null and b.ends_at > app.moment()));
  end $$;
