-- What waits for a bank was paid as far as anybody knows: it is not asked for a second time.
create or replace function app.begin_payment(patient uuid, payment uuid, key uuid, bills uuid[], amounts bigint[], way text, ends timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_variable
  declare
    before uuid;
    money text;
    sum bigint := 0;
    secret boolean := false;
    by_patient boolean := coalesce(app.stamp() ->> 'kind' = 'patient', false);
    one record;
  begin
    if app.viewer() is not null or app.share() is not null then raise exception 'only looking' using errcode = '42501'; end if;
    if by_patient and ((patient = app.patient_id() or patient = any (app.also())) is not true or not app.sees('bills')) or not by_patient and app.job() is distinct from 'payments' then
      raise exception 'not allowed to pay' using errcode = '42501';
    end if;
    select p.payment_id into before from public.payment p where p.patient_id = patient and p.form_key = key;
    if before is not null then return before; end if;
    if coalesce(cardinality(bills), 0) = 0 or cardinality(bills) is distinct from cardinality(amounts)
        or (select count(distinct b) from unnest(bills) b) <> cardinality(bills) then
      raise exception 'no bills to pay' using errcode = '23514';
    end if;
    for one in
      select g.bill, g.amount, b.owed_minor - coming.minor as owed, b.currency, b.confidential from unnest(bills, amounts) as g (bill, amount)
        left join public.bill b on b.patient_id = patient and b.bill_id = g.bill and b.kind = 'bill' and b.state = 'issued'
          and (not by_patient or app.bill_shown_to(patient, g.bill, app.account_id()))
        cross join lateral (select coalesce(sum(a.amount_minor), 0) as minor from public.payment_part a
          join public.payment p on p.patient_id = a.patient_id and p.payment_id = a.payment_id and p.state = 'waiting'
          where a.patient_id = patient and a.bill_id = g.bill) coming
    loop
      if one.owed is null then raise exception 'no such bill' using errcode = '23503'; end if;
      if one.amount is null or one.amount <= 0 or one.amount > one.owed or money is distinct from null and money <> one.currency then
        raise exception 'not over nothing and at most what is owed' using errcode = '23514';
      end if;
      money := one.currency;
      sum := sum + one.amount;
      secret := secret or one.confidential;
    end loop;
    insert into public.payment (patient_id, payment_id, form_key, currency, amount_minor, confidential, gateway, state, state_at, made_by, ends_at, created_at)
      values (patient, payment, key, money, sum, secret, way, 'begun', app.moment(), case when by_patient then app.account_id() end, ends, app.moment())
      on conflict (patient_id, form_key) do nothing;
    if not found then
      return (select p.payment_id from public.payment p where p.patient_id = patient and p.form_key = key);
    end if;
    insert into public.payment_part (patient_id, payment_id, bill_id, amount_minor, place)
      select patient, payment, g.bill, g.amount, g.place from unnest(bills, amounts) with ordinality as g (bill, amount, place);
    return payment;
  end $$;

-- A refund that a bank sends back is heard of after it was done: those of late are asked about again.
create index payment_refund_lately on payment_refund (state_at, payment_id) where state = 'done';
