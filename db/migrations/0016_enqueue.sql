-- Putting work on the queue from inside a transaction. The queue itself (schema pgboss) is installed and upgraded
-- by the program; the roles of the application may not look into it. What they may is this one function: say that
-- a job of a known name is to be done about one id. It is done only if the transaction is committed.

create function app.enqueue(queue text, about uuid, start_at timestamptz default null) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    starts timestamptz := coalesce(start_at, now());
  begin
    if app.stamp() is null then
      raise exception 'only whoever has entered may enqueue' using errcode = '28000';
    end if;
    insert into pgboss.job (name, data, start_after, keep_until, retry_limit, retry_delay, retry_backoff,
        retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds, policy, dead_letter)
      select q.name, jsonb_build_object('id', about), starts, starts + make_interval(secs => q.retention_seconds),
        q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds,
        q.heartbeat_seconds, q.policy, q.dead_letter
      from pgboss.queue q where q.name = queue;
    if not found then
      raise exception 'there is no queue %', queue using errcode = '22023';
    end if;
    -- As pg-boss calls its channel: waiting workers start with the commit.
    if starts <= now() then
      perform pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), queue);
    end if;
  end $$;
revoke all on function app.enqueue(text, uuid, timestamptz) from public;
grant execute on function app.enqueue(text, uuid, timestamptz)
  to portico_patient, portico_staff, portico_jobs, portico_public;
