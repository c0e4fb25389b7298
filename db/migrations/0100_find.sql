-- Finding a patient although names are sealed: small keyed hashes of parts of the name, birth date, telephone, e-mail and
-- record number, one row to a patient (docs/decisions/0010). No role of the application reads a hash: staff hand in
-- those that they look for, and learn ids.

create table patient_find (
  patient_id uuid primary key references patient,
  scheme smallint not null,
  keys int[] not null
);
comment on table patient_find is 'By what a patient is found: keyed hashes of 32 bits, sorted, of parts of name, birth date, telephone, e-mail and record number.';
comment on column patient_find.scheme is 'By which rules the hashes were made; a row of older rules is made again.';
comment on column patient_find.keys is 'No role of the application reads them.';
-- Without a list of what is pending: a search would have to go through that one by one.
create index patient_find_keys on patient_find using gin (keys) with (fastupdate = off);
alter table patient_find enable row level security;
create policy finding on patient_find for select to portico_jobs using ((select app.job()) = 'find');
grant select (patient_id, scheme) on patient_find to portico_jobs;

-- Whoever writes a card writes what it is found by.
create function app.write_findable(patient uuid, scheme int, keys int[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if (app.job() in ('import', 'find') or app.staff_may('people.register')) is not true then
      raise exception 'not for this role to write' using errcode = '42501';
    end if;
    insert into public.patient_find as f (patient_id, scheme, keys)
      values (write_findable.patient, write_findable.scheme, write_findable.keys)
      on conflict (patient_id) do update set scheme = excluded.scheme, keys = excluded.keys
      where f.scheme <> excluded.scheme or f.keys <> excluded.keys;
  end $$;
revoke all on function app.write_findable(uuid, int, int[]) from public;
grant execute on function app.write_findable(uuid, int, int[]) to portico_jobs, portico_staff;

-- Ids of patients who have one key of each part. `keys` are those of all stages, one stage behind the other: of each part
-- in the smallest group of patients, in the next, and so on; `counts` says for each stage and part (there are four) how
-- many keys it has in one group. The best stage comes first, and it ends when there are enough. Staff are counted, so
-- that nobody goes through the whole clinic.
create function app.find_patients(keys int[], counts int[], most int) returns table (patient_id uuid, stage int)
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
      for pace in select * from (values ('10 minutes'::interval, 200), ('1 day'::interval, 3000)) as p (span, allowed) loop
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
revoke all on function app.find_patients(int[], int[], int) from public;
grant execute on function app.find_patients(int[], int[], int) to portico_staff, portico_jobs;

-- What the search looks at is built for records that were there before, and measured, by a job of its own.
create policy finding on patient for select to portico_jobs using ((select app.job()) = 'find');
create policy finding on record_entry for select to portico_jobs
  using (type = 'Patient' and (select app.job()) = 'find');

-- Whom this member of staff had open lately.
create table patient_opened (
  patient_id uuid not null references patient,
  account_id uuid not null references account,
  opened_at timestamptz not null,
  primary key (patient_id, account_id)
);
create index patient_opened_account on patient_opened (account_id, opened_at desc);
comment on table patient_opened is 'Whom a member of staff opened lately, to find them again at once. The last few; the audit log has all.';
comment on column patient_opened.opened_at is 'The last time.';
alter table patient_opened enable row level security;
create policy own on patient_opened to portico_staff
  using (account_id = (select app.account_id()) and (select app.staff_may('people.find')))
  with check (account_id = (select app.account_id()) and (select app.staff_may('people.find')));
grant select, insert, update (opened_at), delete on patient_opened to portico_staff;

-- Who is here today, or will be: for those who plan. Why, where and with whom stands in bodies that they do not read.
create index record_entry_day on record_entry (at, patient_id) where kind in ('visit', 'appointment') and state <> 'void';
create function app.patients_between(from_at timestamptz, to_at timestamptz, most int)
  returns table (patient_id uuid, kind text, state text, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select e.patient_id, e.kind, e.state, e.at from public.record_entry e
      where app.staff_may('visits.plan') and e.kind in ('visit', 'appointment') and e.state <> 'void'
        and e.at >= patients_between.from_at and e.at < patients_between.to_at
        and (e.kind = 'visit' or e.state = 'active')
        -- Of a restricted record, its days too.
        and (not exists (select from public.patient_restriction r where r.patient_id = e.patient_id and r.ended_at is null)
          or app.opens(e.patient_id))
      order by e.at, e.patient_id limit patients_between.most;
  end;
revoke all on function app.patients_between(timestamptz, timestamptz, int) from public;
grant execute on function app.patients_between(timestamptz, timestamptz, int) to portico_staff;

create or replace function app.take_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if app.job() is distinct from 'import' then
      raise exception 'only an import takes statistics' using errcode = '42501';
    end if;
    analyze public.record_entry, public.shared_entry, public.shared_identifier, public.patient, public.patient_identifier,
      public.patient_find;
  end $$;
