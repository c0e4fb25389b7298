-- A message to many: chosen in more ways; it stops where whoever sends it may not send any more, and passes over records that
-- were restricted since.

alter table bulk_message drop constraint bulk_message_chosen_check;
alter table bulk_message add constraint bulk_message_chosen_check check (chosen in ('numbers', 'days', 'wrote', 'condition', 'search'));
comment on column bulk_message.chosen is 'How the patients were chosen: by record numbers, by the days on which they come, because they wrote to the team, by a condition (which one is in no column), or by a search.';
alter table bulk_message drop constraint bulk_message_state_check;
alter table bulk_message add constraint bulk_message_state_check check (state in ('sending', 'stopped', 'halted', 'done'));
comment on column bulk_message.state is 'sending; stopped: by somebody, nobody gets it any more; halted: whoever sends it may not send any more, so the portal stopped it; done: everybody was gone through.';
alter table bulk_recipient drop constraint bulk_recipient_state_check;
alter table bulk_recipient add constraint bulk_recipient_state_check
  check (state in ('waiting', 'sent', 'refused', 'no account', 'restricted', 'failed'));
comment on column bulk_recipient.state is 'waiting; sent; refused: they want no messages that go to many; no account: nobody would read it; restricted: the record is, since they were chosen; failed, with a reason.';

-- Patients with a condition, whoever they are: by the codes that stand for it.
create index record_entry_condition on record_entry (code collate "C", patient_id) where kind = 'condition' and state = 'active';

-- Whether whoever sends it works here still, and may send to many for this team.
create function app.bulk_may_go(bulk uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (select from public.bulk_message b
      join public.account a on a.account_id = b.made_by and a.disabled_at is null
      join public.staff_member m on m.account_id = b.made_by
      join public.staff_role r on r.role = m.role and 'messages.bulk' = any (r.may)
      where b.bulk_id = bulk_may_go.bulk and app.job() = 'bulk'
        and ('messages.all' = any (r.may) or exists (select from public.team_member t
          where t.team_id = b.team_id and t.account_id = b.made_by and t.ended_at is null)));
  end;
revoke all on function app.bulk_may_go(uuid) from public;
grant execute on function app.bulk_may_go(uuid) to portico_jobs;

-- As in 0337, and whether the record is restricted by now.
drop function app.bulk_about(uuid);
create function app.bulk_about(patient uuid) returns table (refused boolean, reachable boolean, restricted boolean, card bytea, at timestamptz)
  language sql stable security definer parallel restricted
  begin atomic
    select exists (select from public.bulk_refusal r where r.patient_id = any (app.one_person(bulk_about.patient))),
      exists (select from public.account_patient l join public.account a on a.account_id = l.account_id and a.disabled_at is null
        where l.patient_id = any (app.one_person(bulk_about.patient)) and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
          and (l.relation = 'self' or 'messages' = any (l.sections))),
      exists (select from public.patient_restriction r where r.patient_id = any (app.one_person(bulk_about.patient)) and r.ended_at is null),
      p.card,
      (select min(e.at) from public.record_entry e where e.patient_id = p.patient_id and e.kind = 'appointment' and e.state = 'active'
        and e.at > app.moment())
    from public.patient p where p.patient_id = bulk_about.patient and app.job() = 'bulk';
  end;
revoke all on function app.bulk_about(uuid) from public;
grant execute on function app.bulk_about(uuid) to portico_jobs;

-- How many did not get it because their record is restricted since: how many, and not who.
create function app.bulk_restricted(bulks uuid[]) returns table (bulk uuid, n int)
  language sql stable security definer parallel restricted
  begin atomic
    select r.bulk_id, count(*)::int from public.bulk_recipient r
      where r.bulk_id = any (bulk_restricted.bulks) and r.state = 'restricted' and app.staff_may('messages.bulk') group by 1;
  end;
revoke all on function app.bulk_restricted(uuid[]) from public;
grant execute on function app.bulk_restricted(uuid[]) to portico_staff;
