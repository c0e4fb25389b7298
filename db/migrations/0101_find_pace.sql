-- As in 0100, with fewer searches allowed: enough for a busy desk that types each name letter by letter. Whoever goes through
-- a clinic is slowed by it, and stands in the log.
create or replace function app.find_patients(keys int[], counts int[], most int) returns table (patient_id uuid, stage int)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  -- Planned once, and by its index: a part that many bear must not tempt it to go through all.
  set plan_cache_mode = force_generic_plan set enable_seqscan = off
  as $$
  #variable_conflict use_column
  declare
    parts constant int := 4;
    groups constant int := 4;
    pace record;
    begun int := 0;
    found_so_far uuid[] := '{}';
    more uuid[];
    a int[]; b int[]; c int[]; d int[];
    n int[];
    at int;
  begin
    if (app.staff_may('people.find') or app.job() = 'find') is not true then
      raise exception 'not for this role to find' using errcode = '42501';
    end if;
    if cardinality(keys) > 4000 or cardinality(counts) > 32 or most > 100 then
      raise exception 'that is more than anybody asks' using errcode = '54000';
    end if;
    if app.account_id() is not null then
      for pace in select * from (values ('10 minutes'::interval, 120), ('1 day'::interval, 2000)) as p (span, allowed) loop
        insert into public.throttle as t (key, hits, ends_at)
          values (decode(app.mac('find|' || app.account_id() || '|' || pace.span), 'hex'), 1, app.moment() + pace.span)
          on conflict (key) do update set
            hits = case when t.ends_at <= app.moment() then 1 else t.hits + 1 end,
            ends_at = case when t.ends_at <= app.moment() then app.moment() + pace.span else t.ends_at end
          returning hits into at;
        if at > pace.allowed then
          raise exception 'too many searches' using errcode = '53400';
        end if;
      end loop;
    end if;
    for s in 1 .. cardinality(counts) / parts loop
      n := counts[(s - 1) * parts + 1 : s * parts];
      for g in 0 .. groups - 1 loop
        at := begun;
        a := null; b := null; c := null;
        for p in 1 .. parts loop
          if n[p] > 0 then
            d := keys[at + g * n[p] + 1 : at + (g + 1) * n[p]];
            at := at + groups * n[p];
            if a is null then a := d; elsif b is null then b := d; elsif c is null then c := d; end if;
          end if;
        end loop;
        -- A part that is not there is asked for as the last one that is.
        if b is null then
          more := array(select f.patient_id from public.patient_find f
            where f.keys && a and f.patient_id <> all (found_so_far) limit most - cardinality(found_so_far));
        elsif c is null then
          more := array(select f.patient_id from public.patient_find f
            where f.keys && a and f.keys && b and f.patient_id <> all (found_so_far) limit most - cardinality(found_so_far));
        else
          more := array(select f.patient_id from public.patient_find f
            where f.keys && a and f.keys && b and f.keys && c and f.keys && d and f.patient_id <> all (found_so_far)
            limit most - cardinality(found_so_far));
        end if;
        return query select m, s from unnest(more) as m;
        found_so_far := found_so_far || more;
        if cardinality(found_so_far) >= most then
          return;
        end if;
      end loop;
      begun := at;
    end loop;
  end $$;
