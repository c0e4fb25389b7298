-- PostgreSQL plans by statistics, which its autovacuum takes a minute after many rows came, or later. Until then the
-- pages of a record that was just imported are planned as if the tables were empty, so a large import takes them itself.
create function app.take_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if app.job() is distinct from 'import' then
      raise exception 'only an import takes statistics' using errcode = '42501';
    end if;
    analyze public.record_entry, public.shared_entry, public.shared_identifier, public.patient, public.patient_identifier;
  end $$;
revoke all on function app.take_statistics() from public;
grant execute on function app.take_statistics() to portico_jobs;

-- What holds now stands above what is past. It is few, and is found without going through the past: visits and
-- conditions add up over a life.
create index record_entry_active on record_entry (patient_id, kind, at desc nulls last, id)
  where state = 'active' and kind in ('visit', 'appointment', 'condition', 'medicine', 'allergy', 'immunization', 'procedure', 'care_team');
