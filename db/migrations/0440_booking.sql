-- Booking without an account: what somebody asked for on the public page, held while the code is awaited that was sent to
-- them; links by which one known patient books; and on whose pages the public page may stand in a frame.

create table booking_request (
  request_id uuid primary key,
  token_hash bytea not null unique,
  visit_type_id uuid not null references visit_type,
  bookable_id uuid not null references bookable,
  room_id uuid references bookable,
  location_id uuid not null references location,
  way text not null check (way in ('in person', 'video', 'phone')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  sealed bytea,
  code_mac bytea not null,
  contact_key bytea not null,
  network_key bytea not null,
  failures smallint not null default 0,
  state text not null default 'asked' check (state in ('asked', 'proved', 'waits', 'booked', 'refused', 'cancelled', 'over')),
  state_at timestamptz not null,
  held_until timestamptz not null,
  decided_by uuid references account,
  why text,
  appointment_id uuid,
  created_at timestamptz not null,
  check (ends_at > starts_at),
  check ((state = 'booked') <= (appointment_id is not null))
);
create index booking_request_held on booking_request (held_until) where state = 'asked';
create index booking_request_waiting on booking_request (created_at) where state = 'waits';
create index booking_request_over on booking_request (starts_at);
create index booking_request_appointment on booking_request (appointment_id) where appointment_id is not null;
comment on table booking_request is 'A visit that somebody without an account asked for. Says of nobody whether they are a patient; whose appointment it became stands there.';
comment on column booking_request.request_id is 'Id, and the subject under whose key `sealed` is: it belongs to nobody on record yet.';
comment on column booking_request.token_hash is 'SHA-256 of the token in the addresses at which it goes on, and is looked at and called off.';
comment on column booking_request.room_id is 'The room that is held with it, where the visit takes one.';
comment on column booking_request.way is 'in person, video, phone.';
comment on column booking_request.time_zone is 'Zone of the place: the clock on which it is told.';
comment on column booking_request.sealed is 'Sealed: name, birth date, contact, language, what they said. Kept until after the visit; the birth date is asked for when it is called off.';
comment on column booking_request.code_mac is 'Keyed hash of the code that was sent.';
comment on column booking_request.contact_key is 'Keyed hash of the contact the code went to: counts how many times are held for it.';
comment on column booking_request.network_key is 'Keyed hash of the network it came from: counts how many times are held for it.';
comment on column booking_request.failures is 'Wrong codes; the fifth ends it.';
comment on column booking_request.state is 'asked: the code is awaited; proved: it came, a job looks whose it is; waits: for the front desk; booked; refused; cancelled; over: no code came, or wrong ones.';
comment on column booking_request.state_at is 'Since when.';
comment on column booking_request.held_until is 'Until then its time is kept while the code is awaited.';
comment on column booking_request.decided_by is 'Account of the member of staff who matched or refused it; null where the portal did.';
comment on column booking_request.why is 'Of refused: reason from the list in app/features/appointments/public/refusals.ts.';
comment on column booking_request.appointment_id is 'The appointment that it became.';
alter table booking_request enable row level security;

create table booking_link (
  patient_id uuid not null references patient,
  link_id uuid not null,
  token_hash bytea not null unique,
  visit_type_id uuid not null references visit_type,
  bookable_id uuid references bookable,
  sent_by text not null check (sent_by in ('email', 'sms')),
  made_by uuid references account,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  failures smallint not null default 0,
  used_at timestamptz,
  appointment_id uuid,
  ended_at timestamptz,
  ended_why text check (ended_why in ('wrong dates', 'withdrawn', 'replaced')),
  primary key (patient_id, link_id)
);
create index booking_link_list on booking_link (patient_id, created_at desc);
comment on table booking_link is 'An address by which one known patient books one visit, without signing in: with the birth date, once.';
comment on column booking_link.link_id is 'Id.';
comment on column booking_link.token_hash is 'SHA-256 of the token in the address.';
comment on column booking_link.bookable_id is 'With whom; null: with whoever offers it.';
comment on column booking_link.sent_by is 'email or sms: how it was sent. Where to is in the letter alone.';
comment on column booking_link.made_by is 'Account of the member of staff; null when a command did it.';
comment on column booking_link.failures is 'Wrong birth dates; the fifth ends it.';
comment on column booking_link.used_at is 'When a visit was booked by it.';
comment on column booking_link.appointment_id is 'That visit.';
comment on column booking_link.ended_why is 'wrong dates, withdrawn by staff, replaced by a newer one.';
alter table booking_link enable row level security;

alter table clinic add column embed_origins text[] not null default '{}';
comment on column clinic.embed_origins is 'Origins (https://…) whose pages may show the public booking page in a frame.';
grant update (embed_origins) on clinic to portico_staff, portico_jobs;

-- Whoever holds the token of a request sees its row, never what is sealed in it; the code is judged by the function below.
create policy before_sign_in on booking_request for select to portico_public
  using (token_hash = (select decode(app.claim('secret'), 'hex')));
create policy asking on booking_request for insert to portico_public
  with check (token_hash = (select decode(app.claim('secret'), 'hex')) and state = 'asked' and decided_by is null and appointment_id is null
    and created_at = (select app.moment()) and held_until <= (select app.moment()) + interval '20 minutes');
grant insert, select (request_id, token_hash, visit_type_id, bookable_id, room_id, location_id, way, starts_at, ends_at, time_zone, state, state_at, held_until, created_at)
  on booking_request to portico_public;
create policy holding on busy for insert to portico_public
  with check (seat = 0 and held_until is not null and held_until <= (select app.moment()) + interval '20 minutes'
    and exists (select from booking_request r where r.request_id = busy.for_id and r.state = 'asked'));
create policy expired on busy for delete to portico_public
  using ((select app.claim('kind')) = 'public' and held_until < (select app.moment()));
grant insert, delete on busy to portico_public;

-- How many times are held just now: for a network, for a contact, for everybody who is not signed in.
create function app.booking_holds(network bytea, contact bytea) returns table (by_network int, by_contact int, all_of_them int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select count(*) filter (where r.network_key = booking_holds.network)::int,
        count(*) filter (where r.contact_key = booking_holds.contact)::int, count(*)::int
      from public.booking_request r
      where app.claim('kind') = 'public' and r.state = 'asked' and r.held_until > app.moment();
  end;
revoke all on function app.booking_holds(bytea, bytea) from public;
grant execute on function app.booking_holds(bytea, bytea) to portico_public;

-- Judges a code, one guess after the other on however many servers. 'yes': the time is taken from now on; 'no'; 'over': wrong too
-- often, or there is no such request; 'late': the time went to somebody else meanwhile.
create function app.prove_booking(token bytea, mac bytea) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    r record;
    kept int;
  begin
    if app.claim('kind') is distinct from 'public' then
      raise exception 'only before sign-in' using errcode = '42501';
    end if;
    select * into r from public.booking_request b where b.token_hash = prove_booking.token for update;
    if not found then
      return 'over';
    end if;
    if r.state in ('proved', 'waits', 'booked') and r.code_mac = mac then
      return 'again';
    end if;
    if r.state <> 'asked' or r.created_at < app.moment() - interval '30 minutes' then
      return 'over';
    end if;
    if r.code_mac is distinct from mac then
      update public.booking_request b set failures = b.failures + 1,
          state = case when b.failures >= 4 then 'over' else b.state end,
          state_at = case when b.failures >= 4 then app.moment() else b.state_at end
        where b.request_id = r.request_id;
      if r.failures >= 4 then
        delete from public.busy u where u.for_id = r.request_id;
        return 'over';
      end if;
      return 'no';
    end if;
    update public.busy u set held_until = null where u.for_id = r.request_id;
    get diagnostics kept = row_count;
    if kept < (case when r.room_id is null then 1 else 2 end) then
      delete from public.busy u where u.for_id = r.request_id;
      update public.booking_request b set state = 'over', state_at = app.moment() where b.request_id = r.request_id;
      return 'late';
    end if;
    update public.booking_request b set state = 'proved', state_at = app.moment() where b.request_id = r.request_id;
    return 'yes';
  end $$;
revoke all on function app.prove_booking(bytea, bytea) from public;
grant execute on function app.prove_booking(bytea, bytea) to portico_public;

-- The desk.
create policy desk on booking_request for select to portico_staff
  using ((select app.staff_may('appointments.book')) and state <> 'asked');
create policy deciding on booking_request for update to portico_staff
  using ((select app.staff_may('appointments.book')) and state in ('proved', 'waits'))
  with check (state in ('booked', 'refused') and decided_by = (select app.account_id()));
grant select, update (state, state_at, decided_by, why, appointment_id) on booking_request to portico_staff;
create policy staff on booking_link for select to portico_staff
  using ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy sending on booking_link for insert to portico_staff
  with check ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()));
create policy withdrawing on booking_link for update to portico_staff
  using ((select app.staff_may('appointments.book')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check (ended_at is not null);
grant select, insert, update (ended_at, ended_why) on booking_link to portico_staff;

-- The job that looks whose a request is, and what runs as it for somebody who is not signed in.
create policy work on booking_request to portico_jobs
  using ((select app.job()) in ('appointments', 'demo')) with check ((select app.job()) in ('appointments', 'demo'));
grant select, insert, update (state, state_at, why, appointment_id, sealed), delete on booking_request to portico_jobs;
create policy work on booking_link to portico_jobs
  using ((select app.job()) in ('appointments', 'demo')) with check ((select app.job()) in ('appointments', 'demo'));
grant select, insert, update (failures, used_at, appointment_id, ended_at, ended_why) on booking_link to portico_jobs;
create policy booking on patient for select to portico_jobs using ((select app.job()) = 'appointments');
create policy booking on record_entry for select to portico_jobs
  using (type = 'Patient' and (select app.job()) = 'appointments');

-- As in 0101, and for the job that looks whose a request is.
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
    if (app.staff_may('people.find') or app.job() in ('find', 'appointments')) is not true then
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
