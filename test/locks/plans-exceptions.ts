/** Statements that go through more on purpose, by a part of their text (which ends in `;`), with the reason. */
export const exceptions: [part: string, reason: string][] = [
  [
    'select e.id, e.kind is not null as shelved from record_entry e',
    'a copy of the whole record asks once for the ids of all of it; a job',
  ],
  [
    'from audit_seal s left join audit_event',
    'audit verify walks the whole chain; a command, not a page',
  ],
  [
    'select patient_id as patient from signature union',
    'portico verify walks every chain; a command, not a page',
  ],
  [
    'bool_or(r.state = ',
    'forms that are asked for every so many months: everybody is gone through, a page at a time; a job',
  ],
  [
    'where not exists (select from audit_seal s',
    'the first round of a started server looks through the whole log',
  ],
  [
    'get_byte("body", 2)',
    'resealing goes through all of one record once, a batch at a time; a command',
  ],
  [
    'select count(*)::int as n from (select from audit_event e where',
    'says how many rows an export will have: counts as many as one file takes',
  ],
  ['from "outgoing" order by "created_at" desc', 'the mailbox of a demonstration'],
  [
    'where w."kind" = lane.of and w.done_at is not null and w.done_at <=',
    'a later page of the work that is done: collects that of one kind while it is some thousands',
  ],
  [
    'from app.live_people(tokens, kinds) p',
    'how far the threads of all open pages of a process are, asked at once; PostgreSQL reads the threads whole while there are thousands',
  ],
  [
    'from app.live_people(tokens, array_fill(',
    'what waits for all who work here and have a page open, asked at once: a hundred rows for each of them at most',
  ],
  [
    'from newest n join slot_offer o on o.chain_id = n.chain_id',
    'who was offered which times: a page of the clinic, some hundred offers at a time',
  ],
  [
    'delete from booking_request where starts_at <',
    'once a day, of the requests of some weeks; a job',
  ],
  [
    'left join reminder_choice c on c.account_id = l.account_id',
    'asks for all who are reminded of the visits of a batch; a job',
  ],
  [
    'select "patient_id" from "patient" where "patient_id" >',
    'goes through all patients, a few at a time; a job',
  ],
  [
    'select "patient_id", "named_at" from "patient" where "patient_id" >',
    'goes through all patients, a few at a time; a job',
  ],
  [
    'select "work_id" from "work_item" where "kind" = $1 limit $2;',
    'whether the demonstration has its work, once at its start',
  ],
  ["pg_total_relation_size('patient_find')", 'counts the patients who can be found; a command'],
  ['count(*) as "n" from "totp";', 'counts the apps, once at the start of a demonstration'],
  ['count(*) as "n" from "account"', 'counts the accounts, once at the start of a demonstration'],
]
