-- Bills: what a clinic asks of a patient and why, and the ledger by which everything is paid, taken off and given back.

create table bill (
  patient_id uuid not null references patient,
  bill_id uuid not null,
  kind text not null check (kind in ('bill', 'estimate')),
  number text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null check (state in ('draft', 'issued', 'void')),
  appointment_id uuid,
  visit_id uuid,
  service_on date not null,
  issued_at timestamptz check ((issued_at is null) = (state = 'draft')),
  due_on date,
  total_minor bigint not null default 0 check (total_minor >= 0),
  owed_minor bigint not null default 0 check (owed_minor >= 0),
  confidential boolean not null,
  self_pay boolean not null,
  words bytea not null,
  source_key bytea,
  made_by uuid references account,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (patient_id, bill_id),
  foreign key (patient_id, visit_id) references record_entry,
  check (kind = 'bill' or owed_minor = 0)
);
create unique index bill_id on bill (bill_id);
create unique index bill_number on bill (number);
create unique index bill_source on bill (source_key) where source_key is not null;
create index bill_list on bill (patient_id, issued_at desc, bill_id);
create index bill_open on bill (due_on, bill_id) where state = 'issued' and owed_minor > 0;
create index bill_settled on bill (issued_at desc, bill_id) where state <> 'draft' and owed_minor = 0;
create index bill_drafts on bill (created_at desc, bill_id) where state = 'draft';
comment on table bill is 'A bill, or an estimate of one. What is owed on it is the sum of its ledger entries, kept beside them by app.ledger_post alone.';
comment on column bill.bill_id is 'Id.';
comment on column bill.kind is 'bill; estimate: a good-faith estimate before a visit, on which nothing is owed.';
comment on column bill.number is 'As it stands on paper: made at random, or as the sender wrote it. Opens nothing.';
comment on column bill.currency is 'ISO 4217.';
comment on column bill.state is 'draft: staff alone see it; issued; void: taken back whole, and still shown as that.';
comment on column bill.appointment_id is 'The appointment that it is for, where there is one.';
comment on column bill.visit_id is 'The visit that it is for: an entry of the record, where there is one.';
comment on column bill.service_on is 'Day of the care.';
comment on column bill.issued_at is 'When the patient could see it first; null: a draft.';
comment on column bill.due_on is 'Until when it is to be paid.';
comment on column bill.total_minor is 'Sum of the lines'' own parts when it was issued, in the smallest unit of the currency.';
comment on column bill.owed_minor is 'What is still owed: what the ledger says of it. Never below nothing.';
comment on column bill.confidential is 'Not for those who act for the patient.';
comment on column bill.self_pay is 'Paid in full by the patient, who asked that their insurance hears nothing of it (45 CFR 164.522(a)(1)(vi)).';
comment on column bill.words is 'Sealed under the patient''s key: what it is for, a word to the patient, the insurance named.';
comment on column bill.source_key is 'Keyed hash of the sender and number of an imported bill: read twice it is one.';
comment on column bill.made_by is 'Account of the member of staff; null: imported.';
comment on column bill.version is 'Counts changes, so that two who change it at once are told.';

create table bill_line (
  patient_id uuid not null,
  bill_id uuid not null,
  line_id uuid not null,
  place int not null,
  units int not null check (units between 1 and 9999),
  charge_minor bigint not null check (charge_minor >= 0),
  adjustment_minor bigint not null check (adjustment_minor >= 0),
  insurance_minor bigint not null check (insurance_minor >= 0),
  own_minor bigint not null check (own_minor >= 0 and own_minor = charge_minor - adjustment_minor - insurance_minor),
  words bytea not null,
  primary key (patient_id, bill_id, line_id),
  foreign key (patient_id, bill_id) references bill on delete cascade
);
comment on table bill_line is 'One line of a bill: all of it is charged, something is taken off by contract, insurance pays its part, the rest is the patient''s.';
comment on column bill_line.bill_id is 'On which bill.';
comment on column bill_line.line_id is 'Id.';
comment on column bill_line.place is 'Order on the bill.';
comment on column bill_line.units is 'How many.';
comment on column bill_line.charge_minor is 'Charged for all units together.';
comment on column bill_line.adjustment_minor is 'Taken off by contract, as a discount.';
comment on column bill_line.insurance_minor is 'What insurance pays.';
comment on column bill_line.own_minor is 'The patient''s part.';
comment on column bill_line.words is 'Sealed under the patient''s key: plain words, the code and its system, the day, diagnoses, why insurance pays that much.';

-- Internal: the patients' role has no right on these three.
create table bill_note (
  patient_id uuid not null,
  note_id uuid not null,
  bill_id uuid not null,
  body bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, note_id),
  foreign key (patient_id, bill_id) references bill on delete cascade
);
create index bill_note_of on bill_note (patient_id, bill_id, created_at);
comment on table bill_note is 'What staff say to each other about a bill. Internal.';
comment on column bill_note.note_id is 'Id.';
comment on column bill_note.bill_id is 'On which bill.';
comment on column bill_note.body is 'Sealed under the patient''s key.';
comment on column bill_note.made_by is 'Account of the member of staff.';

create table bill_reduction (
  patient_id uuid not null,
  reduction_id uuid not null,
  bill_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  words bytea not null,
  proposed_by uuid not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, reduction_id),
  foreign key (patient_id, bill_id) references bill
);
create index bill_reduction_of on bill_reduction (patient_id, bill_id, created_at);
create index bill_reduction_open on bill_reduction (created_at, reduction_id) where ended_at is null;
comment on table bill_reduction is 'A reduction under discussion. Internal: what is agreed is an entry of the ledger, which the patient sees.';
comment on column bill_reduction.reduction_id is 'Id.';
comment on column bill_reduction.bill_id is 'Of which bill.';
comment on column bill_reduction.amount_minor is 'How much less.';
comment on column bill_reduction.words is 'Sealed under the patient''s key: why, and what was said about it.';
comment on column bill_reduction.ended_at is 'When it was decided, as bill_reduction_end says; null: it waits.';
comment on column bill_reduction.proposed_by is 'Account of the member of staff.';

create table bill_reduction_end (
  patient_id uuid not null,
  reduction_id uuid not null,
  how text not null check (how in ('agreed', 'refused', 'withdrawn')),
  words bytea,
  decided_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, reduction_id),
  foreign key (patient_id, reduction_id) references bill_reduction
);
comment on table bill_reduction_end is 'What became of a reduction under discussion. Internal. Decided once.';
comment on column bill_reduction_end.reduction_id is 'Of which.';
comment on column bill_reduction_end.how is 'agreed, refused, withdrawn.';
comment on column bill_reduction_end.words is 'Sealed under the patient''s key: why.';
comment on column bill_reduction_end.decided_by is 'Account of the member of staff.';

-- One row for a patient's money: what they have with the clinic, and the lock that puts everything of theirs in one order.
create table money_account (
  patient_id uuid not null references patient,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  credit_minor bigint not null default 0 check (credit_minor >= 0),
  primary key (patient_id, currency)
);
comment on table money_account is 'What a patient has with the clinic: paid too much, or given back. Kept by app.ledger_post alone; its row is the lock of the ledger.';
comment on column money_account.currency is 'ISO 4217.';
comment on column money_account.credit_minor is 'In the smallest unit of the currency. Never below nothing.';

create table ledger_entry (
  patient_id uuid not null references patient,
  entry_id uuid not null,
  bill_id uuid,
  deed text not null,
  debit text not null,
  credit text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  cause text not null,
  payment_id uuid,
  made_by uuid references account,
  created_at timestamptz not null,
  primary key (patient_id, entry_id),
  foreign key (patient_id, bill_id) references bill,
  -- What each deed moves, and between which two accounts. Each entry takes from one what it gives to the other: it cannot be out of balance.
  check ((deed, debit, credit) in (
    ('charge', 'owed', 'income'),              -- the patient's part of an issued bill
    ('reduction', 'reductions', 'owed'), ('reduction', 'reductions', 'credit'),
    ('void', 'income', 'owed'), ('void', 'income', 'credit'),
    ('write-off', 'write-offs', 'owed'),
    ('payment', 'gateway', 'owed'), ('payment', 'gateway', 'credit'),   -- the second: paid too much
    ('payment at the desk', 'till', 'owed'), ('payment at the desk', 'till', 'credit'),
    ('credit used', 'credit', 'owed'),
    ('taken off the bill', 'owed', 'credit'),  -- a payment that is to be given back, or put on another bill
    ('refund', 'credit', 'gateway'), ('refund', 'credit', 'till'),
    ('refund failed', 'gateway', 'credit'),
    ('dispute', 'owed', 'gateway'), ('dispute won', 'gateway', 'owed'), ('dispute won', 'gateway', 'credit'))),
  check ((bill_id is not null) or 'owed' not in (debit, credit))
);
create unique index ledger_once on ledger_entry (cause, deed, debit, credit, bill_id) nulls not distinct;
create index ledger_of_bill on ledger_entry (patient_id, bill_id, created_at);
create index ledger_of_payment on ledger_entry (patient_id, payment_id) where payment_id is not null;
create index ledger_in_order on ledger_entry (created_at, entry_id);
comment on table ledger_entry is 'The ledger. Rows are added by app.ledger_post and never changed. Debit and credit are accounts; an amount goes from one to the other.';
comment on column ledger_entry.entry_id is 'Id.';
comment on column ledger_entry.bill_id is 'The bill whose owed sum it changes; null: only the patient''s credit.';
comment on column ledger_entry.deed is 'What was done.';
comment on column ledger_entry.debit is 'Account that is debited: owed and credit are the patient''s, all others the clinic''s.';
comment on column ledger_entry.credit is 'Account that is credited.';
comment on column ledger_entry.amount_minor is 'In the smallest unit of the currency, over nothing.';
comment on column ledger_entry.currency is 'ISO 4217.';
comment on column ledger_entry.cause is 'What it is an entry of, as kind:id. The same cause makes the same entry once, however often it is heard of.';
comment on column ledger_entry.payment_id is 'The payment it belongs to, where there is one.';
comment on column ledger_entry.made_by is 'Account of whoever did it; null: the gateway said so.';

-- The one way into the ledger. Locks the patient's money, splits what is more than is owed into their credit, keeps both sums,
-- and answers false where the same cause made the entry before. Asked by staff with the right for it and by the jobs of money.
create function app.ledger_post(patient uuid, bill uuid, deed text, amount bigint, cause text, payment uuid, entry uuid, rest uuid,
    moment timestamptz, till boolean default false) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    money text;
    owed bigint := 0;
    first bigint;
    side text;
    maker uuid := app.account_id();
    allowed boolean;
  begin
    if app.viewer() is not null then raise exception 'only looking' using errcode = '42501'; end if;
    allowed := case
      when app.job() in ('payments', 'import', 'demo') then true
      when deed in ('charge', 'void') then app.staff_may('bills.manage')
      when deed in ('reduction', 'write-off') then app.staff_may('bills.reduce')
      when deed in ('payment at the desk', 'credit used') then app.staff_may('bills.take')
      when deed in ('taken off the bill', 'refund', 'refund failed') then app.staff_may('bills.refund')
      else false end;
    if allowed is not true then raise exception 'not allowed in the ledger' using errcode = '42501'; end if;
    if patient = any ((app.closed_records())::uuid[]) then raise exception 'not allowed in the ledger' using errcode = '42501'; end if;
    if coalesce(amount, 0) <= 0 then raise exception 'an amount is over nothing' using errcode = '23514'; end if;
    select b.currency into money from public.bill b where b.patient_id = patient and b.bill_id = bill and b.kind = 'bill' and b.state <> 'draft';
    if bill is not null and money is null then raise exception 'no such bill' using errcode = '23503'; end if;
    if money is null then
      select a.currency into money from public.money_account a where a.patient_id = patient order by a.credit_minor desc limit 1;
    end if;
    insert into public.money_account (patient_id, currency) values (patient, money) on conflict do nothing;
    perform from public.money_account a where a.patient_id = patient and a.currency = money for update;
    if exists (select from public.ledger_entry e where e.cause = ledger_post.cause and e.deed = ledger_post.deed
        and e.patient_id = patient and e.bill_id is not distinct from bill) then
      return false;
    end if;
    if bill is not null then
      select b.owed_minor into owed from public.bill b where b.patient_id = patient and b.bill_id = bill for update;
    end if;
    side := case when till then 'till' else 'gateway' end;
    -- Nobody takes more at the desk than is owed, or off a bill than was put on it.
    if deed = 'payment at the desk' and amount > owed then raise exception 'more than is owed' using errcode = '23514'; end if;
    if deed = 'taken off the bill' and amount > (
        select coalesce(sum(case when e.credit = 'owed' then e.amount_minor else -e.amount_minor end), 0) from public.ledger_entry e
        where e.patient_id = patient and e.bill_id = bill and (e.credit = 'owed'
            and e.deed in ('payment', 'payment at the desk', 'credit used', 'dispute won')
          or e.debit = 'owed' and e.deed in ('taken off the bill', 'dispute'))) then
      raise exception 'more than was paid' using errcode = '23514';
    end if;
    -- What was never charged cannot be taken off.
    if deed in ('reduction', 'void') and amount > (
        select coalesce(sum(case when e.deed = 'charge' then e.amount_minor else -e.amount_minor end), 0) from public.ledger_entry e
        where e.patient_id = patient and e.bill_id = bill and e.deed in ('charge', 'reduction', 'void', 'write-off')) then
      raise exception 'more than was charged' using errcode = '23514';
    end if;
    -- What lessens what is owed goes there as far as something is owed; what is more is the patient's credit.
    if deed in ('reduction', 'void', 'payment', 'payment at the desk', 'dispute won') then
      first := least(amount, owed);
      declare
        from_account text := case deed when 'reduction' then 'reductions' when 'void' then 'income'
          when 'payment at the desk' then 'till' else 'gateway' end;
      begin
        if first > 0 then
          insert into public.ledger_entry values (patient, entry, bill, deed, from_account, 'owed', first, money, cause, payment, maker, moment);
          update public.bill b set owed_minor = b.owed_minor - first where b.patient_id = patient and b.bill_id = bill;
        end if;
        if amount > first then
          insert into public.ledger_entry values (patient, rest, bill, deed, from_account, 'credit', amount - first, money, cause, payment, maker, moment);
          update public.money_account a set credit_minor = a.credit_minor + amount - first where a.patient_id = patient and a.currency = money;
        end if;
      end;
    elsif deed in ('charge', 'dispute', 'taken off the bill') then
      insert into public.ledger_entry values (patient, entry, bill, deed, 'owed',
        case deed when 'charge' then 'income' when 'dispute' then 'gateway' else 'credit' end, amount, money, cause, payment, maker, moment);
      update public.bill b set owed_minor = b.owed_minor + amount where b.patient_id = patient and b.bill_id = bill;
      if deed = 'taken off the bill' then
        update public.money_account a set credit_minor = a.credit_minor + amount where a.patient_id = patient and a.currency = money;
      end if;
    elsif deed in ('write-off', 'credit used') then
      insert into public.ledger_entry values (patient, entry, bill, deed, case deed when 'write-off' then 'write-offs' else 'credit' end,
        'owed', amount, money, cause, payment, maker, moment);
      update public.bill b set owed_minor = b.owed_minor - amount where b.patient_id = patient and b.bill_id = bill;
      if deed = 'credit used' then
        update public.money_account a set credit_minor = a.credit_minor - amount where a.patient_id = patient and a.currency = money;
      end if;
    elsif deed = 'refund' then
      insert into public.ledger_entry values (patient, entry, bill, deed, 'credit', side, amount, money, cause, payment, maker, moment);
      update public.money_account a set credit_minor = a.credit_minor - amount where a.patient_id = patient and a.currency = money;
    elsif deed = 'refund failed' then
      insert into public.ledger_entry values (patient, entry, bill, deed, 'gateway', 'credit', amount, money, cause, payment, maker, moment);
      update public.money_account a set credit_minor = a.credit_minor + amount where a.patient_id = patient and a.currency = money;
    else
      raise exception 'no such deed in the ledger' using errcode = '22023';
    end if;
    return true;
  end $$;
revoke all on function app.ledger_post(uuid, uuid, text, bigint, text, uuid, uuid, uuid, timestamptz, boolean) from public;
grant execute on function app.ledger_post(uuid, uuid, text, bigint, text, uuid, uuid, uuid, timestamptz, boolean) to portico_staff, portico_jobs;

update staff_role set may = may || '{bills.read,bills.take}'::text[] where role in ('front desk', 'biller', 'admin');
update staff_role set may = may || '{bills.manage,bills.reduce,bills.refund}'::text[] where role = 'biller';
update staff_role set may = may || '{bills.export}'::text[] where role in ('biller', 'admin');

alter table bill enable row level security;
create policy own on bill for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (select app.sees('bills')) and state <> 'draft' and (not confidential or (select app.is_self())));
-- The bill of a visit that is kept from those who act for the patient is so as well.
create policy kept_back on bill as restrictive for select to portico_patient
  using ((select app.is_self()) or visit_id is null or not (select app.keeps_back()) or exists (
    select from record_entry e where e.patient_id = bill.patient_id and e.id = bill.visit_id));
grant select on bill to portico_patient;
create policy reading on bill for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy making on bill for insert to portico_staff
  with check ((select app.staff_may('bills.manage')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()) and state = 'draft');
create policy changing on bill for update to portico_staff
  using ((select app.staff_may('bills.manage')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check ((select app.staff_may('bills.manage')));
create policy dropping on bill for delete to portico_staff
  using ((select app.staff_may('bills.manage')) and state = 'draft' and patient_id <> all ((select app.closed_records())::uuid[]));
grant select, insert, delete on bill to portico_staff;
grant update (state, issued_at, due_on, total_minor, words, version, confidential, self_pay, appointment_id, visit_id, service_on) on bill to portico_staff;
create policy work on bill to portico_jobs
  using ((select app.job()) in ('demo', 'keys', 'import', 'payments')) with check ((select app.job()) in ('demo', 'keys', 'import'));
grant select, insert, update (state, issued_at, due_on, total_minor, words, version) on bill to portico_jobs;

alter table bill_line enable row level security;
create policy own on bill_line for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from bill b where b.patient_id = bill_line.patient_id and b.bill_id = bill_line.bill_id));
grant select on bill_line to portico_patient;
create policy reading on bill_line for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
-- Lines are of a draft; what was issued stands as it was.
create policy making on bill_line for insert to portico_staff
  with check ((select app.staff_may('bills.manage')) and exists (
    select from bill b where b.patient_id = bill_line.patient_id and b.bill_id = bill_line.bill_id and b.state = 'draft'));
create policy dropping on bill_line for delete to portico_staff
  using ((select app.staff_may('bills.manage')) and exists (
    select from bill b where b.patient_id = bill_line.patient_id and b.bill_id = bill_line.bill_id and b.state = 'draft'));
grant select, insert, delete on bill_line to portico_staff;
create policy work on bill_line to portico_jobs
  using ((select app.job()) in ('demo', 'keys', 'import')) with check ((select app.job()) in ('demo', 'keys', 'import'));
grant select, insert, update (words) on bill_line to portico_jobs;

alter table bill_note enable row level security;
create policy reading on bill_note for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy noting on bill_note for insert to portico_staff
  with check ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()));
grant select, insert on bill_note to portico_staff;
create policy work on bill_note to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (body) on bill_note to portico_jobs;

alter table bill_reduction enable row level security;
create policy reading on bill_reduction for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy proposing on bill_reduction for insert to portico_staff
  with check ((select app.staff_may('bills.manage')) and patient_id <> all ((select app.closed_records())::uuid[])
    and proposed_by = (select app.account_id()));
create policy ending on bill_reduction for update to portico_staff
  using ((select app.staff_may('bills.reduce')) and patient_id <> all ((select app.closed_records())::uuid[]) and ended_at is null)
  with check ((select app.staff_may('bills.reduce')));
grant select, insert, update (ended_at) on bill_reduction to portico_staff;
create policy work on bill_reduction to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (words) on bill_reduction to portico_jobs;

alter table bill_reduction_end enable row level security;
create policy reading on bill_reduction_end for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy deciding on bill_reduction_end for insert to portico_staff
  with check ((select app.staff_may('bills.reduce')) and patient_id <> all ((select app.closed_records())::uuid[])
    and decided_by = (select app.account_id()));
grant select, insert on bill_reduction_end to portico_staff;
create policy work on bill_reduction_end to portico_jobs
  using ((select app.job()) in ('demo', 'keys')) with check ((select app.job()) in ('demo', 'keys'));
grant select, insert, update (words) on bill_reduction_end to portico_jobs;

alter table money_account enable row level security;
-- The sum may hold what was paid on a confidential bill: whoever acts for the patient adds up the entries that they see.
create policy own on money_account for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (select app.is_self()));
create policy reading on money_account for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy work on money_account for select to portico_jobs using ((select app.job()) in ('payments', 'demo'));
grant select on money_account to portico_patient, portico_staff, portico_jobs;

alter table ledger_entry enable row level security;
create policy own on ledger_entry for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[]))
    and (select app.sees('bills')) and (bill_id is null or exists (
    select from bill b where b.patient_id = ledger_entry.patient_id and b.bill_id = ledger_entry.bill_id)));
create policy reading on ledger_entry for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy work on ledger_entry for select to portico_jobs using ((select app.job()) in ('payments', 'demo'));
grant select on ledger_entry to portico_patient, portico_staff, portico_jobs;

-- The ledger of a period for the books of the clinic: numbers and ids, of all patients. What is missing in it would be missing in
-- the sums, so records that are restricted are in it, by their ids.
create function app.ledger_page(since timestamptz, before timestamptz, after_at timestamptz, after_id uuid, most int)
    returns table (entry_id uuid, created_at timestamptz, number text, bill_id uuid, patient_id uuid, deed text, debit text, credit text,
      amount_minor bigint, currency text, payment_id uuid, cause text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  begin
    if not app.staff_may('bills.export') then raise exception 'not allowed to take the ledger away' using errcode = '42501'; end if;
    return query select e.entry_id, e.created_at, b.number, e.bill_id, e.patient_id, e.deed, e.debit, e.credit, e.amount_minor, e.currency,
        e.payment_id, e.cause
      from public.ledger_entry e left join public.bill b on b.patient_id = e.patient_id and b.bill_id = e.bill_id
      where e.created_at >= since and e.created_at < before
        and (after_at is null or (e.created_at, e.entry_id) > (after_at, after_id))
      order by e.created_at, e.entry_id limit most;
  end $$;
revoke all on function app.ledger_page(timestamptz, timestamptz, timestamptz, uuid, int) from public;
grant execute on function app.ledger_page(timestamptz, timestamptz, timestamptz, uuid, int) to portico_staff;

-- Which team answers questions about bills; the front desk where none is said to.
alter table team add column bills boolean not null default false;
comment on column team.bills is 'It answers what patients ask about their bills.';
grant select (bills) on team to portico_patient;
grant update (bills) on team to portico_staff, portico_jobs;

-- Whether a bill is shown to an account, asked by the job that tells people: what the policies of bills say of whoever asks,
-- said of somebody else.
create function app.bill_shown_to(patient uuid, bill uuid, account uuid) returns boolean
  language sql stable security definer parallel restricted
  begin atomic
    select exists (
      select from public.bill b
      join public.account_patient l on l.account_id = bill_shown_to.account and l.patient_id = any (app.one_person(bill_shown_to.patient))
        and l.ended_at is null and (l.ends_at is null or l.ends_at > app.moment())
      where b.patient_id = bill_shown_to.patient and b.bill_id = bill_shown_to.bill and b.state <> 'draft'
        and (l.relation = 'self' or l.patient_id = b.patient_id and 'bills' = any (l.sections) and not b.confidential
          and (b.visit_id is null or app.shown_to(b.patient_id, b.visit_id, l.account_id, false))));
  end;
revoke all on function app.bill_shown_to(uuid, uuid, uuid) from public;
grant execute on function app.bill_shown_to(uuid, uuid, uuid) to portico_jobs;

select app.close_to_viewers();
select app.close_to_shares();
