-- Money that goes back is never made owed on a bill that was taken back, or beyond what is charged on it. And the books have the number of
-- the receipt beside what was paid by it, as the pages and the paper have it.

create or replace function app.ledger_post(patient uuid, bill uuid, deed text, amount bigint, cause text, payment uuid, entry uuid, rest uuid,
    moment timestamptz, till boolean default false) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    money text;
    owed bigint := 0;
    first bigint;
    side text;
    stands text;
    total bigint;
    lent bigint;
    maker uuid := app.account_id();
    allowed boolean;
  begin
    if app.viewer() is not null then raise exception 'only looking' using errcode = '42501'; end if;
    allowed := case
      when app.job() = 'payments' then true
      when app.job() = 'import' then deed = 'charge'
      when app.job() = 'demo' then deed in ('charge', 'reduction', 'payment at the desk')
      when app.job() is not null then false
      when deed in ('charge', 'void') then app.staff_may('bills.manage')
      when deed in ('reduction', 'write-off') then app.staff_may('bills.reduce')
      when deed in ('payment at the desk', 'credit used') then app.staff_may('bills.take')
      when deed in ('taken off the bill', 'refund') then app.staff_may('bills.refund')
      else false end;
    if allowed is not true then raise exception 'not allowed in the ledger' using errcode = '42501'; end if;
    -- A record is closed to people: what the gateway or the import says is so for every patient.
    if app.job() is null and patient = any ((app.closed_records())::uuid[]) then raise exception 'not allowed in the ledger' using errcode = '42501'; end if;
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
      select b.owed_minor, b.state, b.total_minor into owed, stands, total from public.bill b
        where b.patient_id = patient and b.bill_id = bill for update;
    end if;
    -- A bill is charged once, as it was issued.
    if deed = 'charge' and (stands is distinct from 'issued' or amount <> total or exists (select from public.ledger_entry e
        where e.patient_id = patient and e.bill_id = bill and e.deed = 'charge')) then
      raise exception 'charged as it was issued, and once' using errcode = '23514';
    end if;
    -- What comes back is at most what the same cause took.
    if deed in ('refund failed', 'dispute won') and amount > (
        select coalesce(sum(e.amount_minor), 0) from public.ledger_entry e
        where e.patient_id = patient and e.bill_id is not distinct from bill and e.cause = ledger_post.cause and e.credit = 'gateway'
          and e.deed = case ledger_post.deed when 'refund failed' then 'refund' else 'dispute' end) then
      raise exception 'more than was taken' using errcode = '23514';
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
    -- Nor so much that more is owed than is charged: what was paid on a bill that was taken back or made less is credit by now.
    if deed = 'taken off the bill' and amount > (
        select coalesce(sum(case when e.deed = 'charge' then e.amount_minor else -e.amount_minor end), 0) - owed from public.ledger_entry e
        where e.patient_id = patient and e.bill_id = bill and e.deed in ('charge', 'reduction', 'void', 'write-off')) then
      raise exception 'more than is left of it' using errcode = '23514';
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
    elsif deed = 'dispute' then
      -- Nothing is owed on a bill that was taken back: what was paid on it is the patient's credit, and it is taken from there as far
      -- as that goes. The rest is owed to the clinic all the same, and stands on the bill.
      lent := 0;
      if stands = 'void' then
        select least(amount, a.credit_minor) into lent from public.money_account a where a.patient_id = patient and a.currency = money;
      end if;
      if lent > 0 then
        insert into public.ledger_entry values (patient, rest, bill, deed, 'credit', 'gateway', lent, money, cause, payment, maker, moment);
        update public.money_account a set credit_minor = a.credit_minor - lent where a.patient_id = patient and a.currency = money;
      end if;
      if amount > lent then
        insert into public.ledger_entry values (patient, entry, bill, deed, 'owed', 'gateway', amount - lent, money, cause, payment, maker, moment);
        update public.bill b set owed_minor = b.owed_minor + amount - lent where b.patient_id = patient and b.bill_id = bill;
      end if;
    elsif deed in ('charge', 'taken off the bill') then
      insert into public.ledger_entry values (patient, entry, bill, deed, 'owed',
        case deed when 'charge' then 'income' else 'credit' end, amount, money, cause, payment, maker, moment);
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

drop function app.ledger_page(timestamptz, timestamptz, timestamptz, uuid, int);
create function app.ledger_page(since timestamptz, before timestamptz, after_at timestamptz, after_id uuid, most int)
    returns table (entry_id uuid, created_at timestamptz, number text, bill_id uuid, patient_id uuid, deed text, debit text, credit text,
      amount_minor bigint, currency text, payment_id uuid, cause text, receipt text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  begin
    if not app.staff_may('bills.export') then raise exception 'not allowed to take the ledger away' using errcode = '42501'; end if;
    return query select e.entry_id, e.created_at, b.number, e.bill_id, e.patient_id, e.deed, e.debit, e.credit, e.amount_minor, e.currency,
        e.payment_id, e.cause, p.receipt
      from public.ledger_entry e left join public.bill b on b.patient_id = e.patient_id and b.bill_id = e.bill_id
      left join public.payment p on p.patient_id = e.patient_id and p.payment_id = e.payment_id
      where e.created_at >= since and e.created_at < before
        and (after_at is null or (e.created_at, e.entry_id) > (after_at, after_id))
      order by e.created_at, e.entry_id limit most;
  end $$;
revoke all on function app.ledger_page(timestamptz, timestamptz, timestamptz, uuid, int) from public;
grant execute on function app.ledger_page(timestamptz, timestamptz, timestamptz, uuid, int) to portico_staff;
