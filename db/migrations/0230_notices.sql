-- Telling people that something new is there: what happened, whom it reaches, and each message that left because of it.

create table notice (
  patient_id uuid not null references patient,
  notice_id uuid not null,
  kind text not null,
  about_id uuid,
  created_at timestamptz not null,
  told_at timestamptz,
  primary key (patient_id, notice_id)
);
create unique index notice_id on notice (notice_id);
create unique index notice_one on notice (patient_id, kind, about_id) where told_at is null;
comment on table notice is 'Something new of a kind for a patient: written in the transaction that made it, spread by a job to those who may see it.';
comment on column notice.notice_id is 'Id.';
comment on column notice.kind is 'A word of ours: results, notes, documents.';
comment on column notice.about_id is 'What it is about: an entry of the record, a document.';
comment on column notice.told_at is 'When the job had found whom it reaches; null while it waits.';

create table notice_reader (
  patient_id uuid not null references patient,
  notice_id uuid not null,
  account_id uuid not null references account,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (patient_id, notice_id, account_id)
);
create index notice_reader_unread on notice_reader (account_id, notice_id) where read_at is null;
comment on table notice_reader is 'An account that a notice reaches: of the patient, or of somebody who acts for them and may see such things.';
comment on column notice_reader.patient_id is 'The record that this account opens: of a merge another than the notice''s.';
comment on column notice_reader.notice_id is 'The notice.';
comment on column notice_reader.read_at is 'When it was opened, from the link or in the portal; entries of the record say that in record_seen too.';

create table notice_message (
  patient_id uuid not null references patient,
  message_id uuid not null,
  account_id uuid not null references account,
  channel text not null check (channel in ('email', 'sms', 'push')),
  device_id uuid,
  created_at timestamptz not null,
  due_at timestamptz not null,
  written_at timestamptz,
  outgoing_id uuid,
  link_hash bytea,
  ended_at timestamptz,
  ended_why text check (ended_why in ('read', 'opted out', 'no address', 'no access')),
  primary key (patient_id, message_id),
  check ((written_at is null) = (outgoing_id is null)),
  check ((ended_at is null) = (ended_why is null))
);
create unique index notice_message_id on notice_message (message_id);
create unique index notice_message_waiting on notice_message (account_id, patient_id, channel, coalesce(device_id, account_id))
  where written_at is null and ended_at is null;
create index notice_message_last on notice_message (account_id, channel, written_at desc) where written_at is not null;
create unique index notice_message_link on notice_message (link_hash) where link_hash is not null;
create index notice_message_outgoing on notice_message (outgoing_id) where outgoing_id is not null;
comment on table notice_message is 'A message to one account by one channel: waits until it is due, gathers what is new till then, and is written once or not at all.';
comment on column notice_message.message_id is 'Id.';
comment on column notice_message.channel is 'email, sms or push.';
comment on column notice_message.device_id is 'Of push: the device.';
comment on column notice_message.due_at is 'Not written before: quiet hours, the last message, the turn of this channel.';
comment on column notice_message.written_at is 'When its letter was handed over to be sent.';
comment on column notice_message.outgoing_id is 'Its letter, which says how it fared.';
comment on column notice_message.link_hash is 'SHA-256 of what its link carries.';
comment on column notice_message.ended_why is 'Why it was not written: all of it was read by then, the channel was turned off, there is no address, or the account no longer opens the record.';

create table notice_told (
  patient_id uuid not null references patient,
  message_id uuid not null,
  notice_id uuid not null,
  primary key (patient_id, message_id, notice_id)
);
create index notice_told_notice on notice_told (patient_id, notice_id);
comment on table notice_told is 'Which notices a message gathers.';
comment on column notice_told.message_id is 'The message.';
comment on column notice_told.notice_id is 'The notice.';

create table notice_choice (
  account_id uuid not null references account,
  choice_id uuid not null,
  said jsonb not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (account_id, choice_id)
);
create unique index notice_choice_one on notice_choice (account_id) where ended_at is null;
comment on table notice_choice is 'How somebody wants to be told, and how before; no row: as the portal proposes.';
comment on column notice_choice.choice_id is 'Id.';
comment on column notice_choice.said is 'Channels of each kind, whether all at once or one after the other, how often, quiet hours.';

create table notice_stop (
  account_id uuid not null references account,
  stop_id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  how text not null check (how in ('link', 'reply')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (account_id, stop_id)
);
create unique index notice_stop_one on notice_stop (account_id, channel) where ended_at is null;
comment on table notice_stop is 'Somebody stopped all notices of a channel: by the link in one of them, or by answering STOP. Ended when they turn it on again.';
comment on column notice_stop.stop_id is 'Id.';
comment on column notice_stop.channel is 'email or sms.';
comment on column notice_stop.how is 'link: in a message; reply: the provider says that they answered STOP.';

create table push_device (
  account_id uuid not null references account,
  device_id uuid not null,
  address bytea not null,
  address_key bytea not null,
  device text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('turned off', 'gone', 'taken over')),
  primary key (account_id, device_id)
);
create unique index push_device_one on push_device (address_key) where ended_at is null;
comment on table push_device is 'A browser that shows notices by itself.';
comment on column push_device.device_id is 'Id.';
comment on column push_device.address is 'Sealed under the account''s key: where its push service takes messages, and the keys of the browser.';
comment on column push_device.address_key is 'Keyed hash of the address, so that one browser tells one account.';
comment on column push_device.ended_why is 'turned off: by its owner; gone: says its push service; taken over: by another account in the same browser.';

create table push_key (
  key_id uuid primary key,
  public_key text not null,
  secret bytea not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index push_key_one on push_key ((true)) where ended_at is null;
comment on table push_key is 'The pair of keys by which push services know this portal (VAPID, RFC 8292).';
comment on column push_key.key_id is 'Id.';
comment on column push_key.public_key is 'The point, in base64url, as browsers are told it.';
comment on column push_key.secret is 'Sealed under the clinic''s key.';

-- How a letter fared, told apart: an attempt that is under way, and one of which nobody knows how it ended.
alter table outgoing
  add column started_at timestamptz,
  add column uncertain_at timestamptz,
  add column delivered_at timestamptz,
  drop constraint outgoing_channel_check,
  add constraint outgoing_channel_check check (channel in ('email', 'sms', 'push'));
comment on table outgoing is 'E-mails, texts and push messages: written in the transaction that they tell of, sent after it by a job, each at most once.';
comment on column outgoing.channel is 'email, sms or push.';
comment on column outgoing.started_at is 'When the attempt began that has not ended yet. Found by a later attempt, nobody knows how it ended.';
comment on column outgoing.uncertain_at is 'When it was given up to find out whether it left. It is not sent again.';
comment on column outgoing.delivered_at is 'When the provider said that it had arrived.';
drop index outgoing_waiting;
create index outgoing_waiting on outgoing (created_at) where sent_at is null and failed_at is null and uncertain_at is null;
create index outgoing_uncertain on outgoing (uncertain_at) where uncertain_at is not null;
grant update (started_at, uncertain_at, delivered_at) on outgoing to portico_jobs;

-- Whether a member of staff who helps people in may know how messages to this patient fared.
create function app.contacts(patient uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select app.staff_may('people.invite') and (app.opens(contacts.patient)
      or not exists (select from public.patient_restriction r where r.patient_id = any (app.one_person(contacts.patient)) and r.ended_at is null));
  end;
revoke all on function app.contacts(uuid) from public;
grant execute on function app.contacts(uuid) to portico_staff;

alter table notice enable row level security;
alter table notice_reader enable row level security;
alter table notice_message enable row level security;
alter table notice_told enable row level security;
alter table notice_choice enable row level security;
alter table notice_stop enable row level security;
alter table push_device enable row level security;
alter table push_key enable row level security;
create policy staff on notice for select to portico_staff using (app.contacts(patient_id));
create policy staff on notice_reader for select to portico_staff using (app.contacts(patient_id));
create policy staff on notice_message for select to portico_staff using (app.contacts(patient_id));
create policy staff on notice_told for select to portico_staff using (app.contacts(patient_id));
grant select on notice, notice_reader, notice_told to portico_staff;
grant select (patient_id, message_id, account_id, channel, created_at, due_at, written_at, outgoing_id, ended_at, ended_why)
  on notice_message to portico_staff;
create policy telling on notice to portico_jobs using ((select app.job()) = 'notices') with check ((select app.job()) = 'notices');
create policy telling on notice_reader to portico_jobs using ((select app.job()) = 'notices') with check ((select app.job()) = 'notices');
create policy telling on notice_message to portico_jobs using ((select app.job()) = 'notices') with check ((select app.job()) = 'notices');
create policy telling on notice_told to portico_jobs using ((select app.job()) = 'notices') with check ((select app.job()) = 'notices');
create policy telling on notice_choice for select to portico_jobs using ((select app.job()) = 'notices');
create policy telling on notice_stop to portico_jobs
  using ((select app.job()) = 'notices') with check ((select app.job()) = 'notices' and how = 'reply');
create policy telling on push_device to portico_jobs
  using ((select app.job()) = 'notices') with check ((select app.job()) = 'notices' and ended_why = 'gone');
create policy telling on outgoing for select to portico_jobs using ((select app.job()) = 'notices');
create policy telling on push_key to portico_jobs
  using ((select app.job()) in ('notices', 'post')) with check ((select app.job()) = 'notices');
create policy telling on account for select to portico_jobs using ((select app.job()) = 'notices');
create policy telling on account_patient for select to portico_jobs using ((select app.job()) = 'notices');
create policy telling on patient for select to portico_jobs using ((select app.job()) = 'notices');
grant select, insert, update on notice, notice_reader, notice_message, notice_told, notice_stop, push_key to portico_jobs;
grant select, update (ended_at, ended_why) on push_device to portico_jobs;
grant select on notice_choice to portico_jobs;
grant execute on function app.one_person(uuid) to portico_jobs;
-- How each letter of a notice fared.
create policy notices on outgoing for select to portico_staff
  using ((select app.staff_may('people.invite')) and exists (select from notice_message m where m.outgoing_id = outgoing.outgoing_id));
grant select (created_at, started_at, sent_at, uncertain_at, delivered_at) on outgoing to portico_staff;

create policy own on notice_choice to portico_patient
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy own on notice_stop to portico_patient
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy own on push_device to portico_patient
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy signed_in on push_key for select to portico_patient using ((select app.account_id()) is not null);
grant select, insert, update (ended_at) on notice_choice to portico_patient;
grant select, update (ended_at) on notice_stop to portico_patient;
grant select, insert, update (ended_at, ended_why) on push_device to portico_patient;
grant select (key_id, public_key, ended_at) on push_key to portico_patient;
create policy viewing_not_this on notice_choice as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on notice_stop as restrictive for select to portico_patient using ((select app.viewer()) is null);
create policy viewing_not_this on push_device as restrictive for select to portico_patient using ((select app.viewer()) is null);
select app.close_to_viewers();

-- Says that something new is there: whoever made it so, in the same transaction. Only people with an account can be told.
create function app.tell_patients(ids uuid[], patients uuid[], kinds text[], abouts uuid[]) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    s jsonb := app.stamp();
    one record;
    made int := 0;
  begin
    if s is null or s ->> 'kind' = 'public' or s ? 'viewer' then
      raise exception 'only whoever has entered may tell' using errcode = '42501';
    end if;
    for one in
      insert into public.notice (patient_id, notice_id, kind, about_id, created_at)
        select g.patient, g.id, k.kind, g.about, app.moment()
        from unnest(ids, patients, kinds, abouts) as g (id, patient, kind, about)
        -- Whoever ends a hold does not know what was held.
        cross join lateral (select case when g.kind <> 'entry' then g.kind else (select case e.kind when 'note' then 'notes' else 'results' end
          from public.record_entry e where e.patient_id = g.patient and e.id = g.about) end) as k (kind)
        where k.kind is not null and exists (select from public.account_patient l
            where l.patient_id = any (app.one_person(g.patient)) and l.ended_at is null)
          and (s ->> 'kind' <> 'patient' or g.patient = app.patient_id() or g.patient = any (app.also()))
        on conflict (patient_id, kind, about_id) where told_at is null do nothing
        returning notice_id
    loop
      perform app.enqueue('notice', one.notice_id);
      made := made + 1;
    end loop;
    return made;
  end $$;
revoke all on function app.tell_patients(uuid[], uuid[], text[], uuid[]) from public;
grant execute on function app.tell_patients(uuid[], uuid[], text[], uuid[]) to portico_patient, portico_staff, portico_jobs;

-- Whether an entry of the record is shown to an account, and new to it: what app.withheld says of whoever asks, said of
-- somebody else by the job that tells them. A test compares the two.
create function app.shown_to(patient uuid, entry uuid, account uuid, is_new boolean) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    with recursive above (id) as (
      select shown_to.entry
      union
      select of_it.id from above
        join public.record_entry g on g.patient_id = shown_to.patient and g.id = above.id
        cross join lateral (values (g.visit_id), (g.group_id)) as of_it (id)
        where of_it.id is not null
    )
    select exists (
      select from public.record_entry e
      join public.account_patient l on l.account_id = shown_to.account and l.patient_id = any (app.one_person(shown_to.patient))
        and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
      where e.patient_id = shown_to.patient and e.id = shown_to.entry and e.state <> 'void'
        and (not is_new or e.news_at > l.news_from and not exists (select from public.record_seen s
          where s.patient_id = e.patient_id and s.account_id = shown_to.account and s.id = e.id and s.version >= e.version))
        and not exists (select from above join public.record_withheld w on w.patient_id = shown_to.patient and w.id = above.id
          and w.ended_at is null and case when w.why = 'held' then w.until_at > app.moment() else l.relation <> 'self' end)
        and not exists (select from public.release_choice c
          join above on true
          join public.record_entry g on g.patient_id = shown_to.patient and g.id = above.id
            and case when g.sensitive is not null then 'sensitive' when g.kind in ('result', 'report') then 'results'
              when g.kind = 'note' then 'notes' end = c.what
          where c.patient_id = any (app.one_person(shown_to.patient)) and c.ended_at is null and (c.choice = 'not online' or c.choice = 'after note'
            and g.received_at > greatest(c.created_at, app.moment() - interval '14 days')
            and not exists (select from public.team_note n
              where n.patient_id = shown_to.patient and n.entry_id in (g.id, g.group_id)))));
  end;
revoke all on function app.shown_to(uuid, uuid, uuid, boolean) from public;
grant execute on function app.shown_to(uuid, uuid, uuid, boolean) to portico_jobs;

-- Opens the link of a message, for the account it was written to and nobody else: what it told of counts as opened, and
-- whoever asks is told which record that is and, where it is one thing, which.
create function app.open_notice(link bytea) returns table (patient_id uuid, kind text, about_id uuid, shelf text, many int)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    s jsonb := app.stamp();
    own uuid := app.account_id();
    hit record;
  begin
    if s ->> 'kind' is distinct from 'patient' or s ? 'viewer' then
      return;
    end if;
    select m.patient_id, m.message_id into hit from public.notice_message m
      join public.account_patient l on l.patient_id = m.patient_id and l.account_id = own and l.ended_at is null
        and (l.ends_at is null or l.ends_at > app.moment())
      where m.link_hash = link and m.account_id = own;
    if not found then
      return;
    end if;
    update public.notice_reader r set read_at = app.moment()
      from public.notice_told t where t.patient_id = hit.patient_id and t.message_id = hit.message_id
        and r.patient_id = t.patient_id and r.notice_id = t.notice_id and r.account_id = own and r.read_at is null;
    return query select hit.patient_id, n.kind, n.about_id,
        (select e.kind from public.record_entry e where e.patient_id = n.patient_id and e.id = n.about_id and app.shown_to(e.patient_id, e.id, own, false)),
        (select count(distinct o.about_id)::int from public.notice_told u join public.notice o on o.notice_id = u.notice_id
          where u.patient_id = hit.patient_id and u.message_id = hit.message_id)
      from public.notice_told t join public.notice n on n.notice_id = t.notice_id
      where t.patient_id = hit.patient_id and t.message_id = hit.message_id
      order by n.created_at desc, n.notice_id limit 1;
  end $$;
revoke all on function app.open_notice(bytea) from public;
grant execute on function app.open_notice(bytea) to portico_patient;

-- What was opened in the portal itself needs no message any more.
create function app.read_notice(about uuid) returns void
  language sql volatile security definer parallel unsafe
  begin atomic
    update public.notice_reader r set read_at = app.moment()
      where r.account_id = app.account_id() and r.read_at is null and app.viewer() is null
        and exists (select from public.notice n where n.notice_id = r.notice_id and n.about_id = read_notice.about);
  end;
revoke all on function app.read_notice(uuid) from public;
grant execute on function app.read_notice(uuid) to portico_patient;

-- One tap in a message stops its channel, without signing in.
create function app.stop_notices(id uuid, link bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    hit record;
  begin
    if app.stamp() is null then
      return null;
    end if;
    select m.account_id, m.channel into hit from public.notice_message m
      where m.link_hash = link and m.channel in ('email', 'sms');
    if not found then
      return null;
    end if;
    if id is not null then
      insert into public.notice_stop (account_id, stop_id, channel, how, created_at)
        values (hit.account_id, id, hit.channel, 'link', app.moment())
        on conflict (account_id, channel) where ended_at is null do nothing;
    end if;
    return hit.channel;
  end $$;
revoke all on function app.stop_notices(uuid, bytea) from public;
grant execute on function app.stop_notices(uuid, bytea) to portico_public;

-- One browser tells one account: whoever turned it on last.
create function app.take_over_device(key bytea) returns void
  language sql volatile security definer parallel unsafe
  begin atomic
    update public.push_device d set ended_at = app.moment(), ended_why = 'taken over'
      where d.address_key = take_over_device.key and d.ended_at is null and app.viewer() is null
        and app.stamp() ->> 'kind' = 'patient';
  end;
revoke all on function app.take_over_device(bytea) from public;
grant execute on function app.take_over_device(bytea) to portico_patient;
