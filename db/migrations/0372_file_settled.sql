-- When a file was looked through, pages that show its message hear of it.
create function app.file_settled(patient uuid, file uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    thread uuid;
  begin
    if app.job() is distinct from 'files' then
      raise exception 'only the job that looks through files says so' using errcode = '42501';
    end if;
    update public.message_thread t set stirred = t.stirred + 1 from public.message_file m
      where m.patient_id = file_settled.patient and m.file_id = file_settled.file
        and t.patient_id = m.patient_id and t.thread_id = m.thread_id
      returning t.thread_id into thread;
    if found then
      perform pg_notify('portico_messages', thread || ' ' || patient);
    end if;
  end $$;
revoke all on function app.file_settled(uuid, uuid) from public;
grant execute on function app.file_settled(uuid, uuid) to portico_jobs;
