-- Payments: what was asked of whom through which gateway, what came of it, and what was given back. No number of any card is known here.

create table payment (
  patient_id uuid not null references patient,
  payment_id uuid not null,
  form_key uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  confidential boolean not null,
  gateway text not null check (gateway in ('stripe', 'demo')),
  gateway_session text,
  gateway_charge text,
  state text not null check (state in ('begun', 'waiting', 'paid', 'declined', 'expired')),
  state_at timestamptz not null,
  why text,
  taken_minor bigint check (taken_minor > 0),
  refunded_minor bigint not null default 0 check (refunded_minor >= 0),
  dispute text check (dispute in ('open', 'won', 'lost')),
  disputed_minor bigint not null default 0 check (disputed_minor >= 0),
  receipt text,
  made_by uuid references account,
  ends_at timestamptz not null,
  asked_at timestamptz,
  created_at timestamptz not null,
  primary key (patient_id, payment_id),
  check ((state = 'paid') = (taken_minor is not null)),
  check ((state = 'paid') = (receipt is not null)),
  check (refunded_minor <= coalesce(taken_minor, 0) and disputed_minor <= coalesce(taken_minor, 0))
);
create unique index payment_id on payment (payment_id);
-- A form that is sent twice makes one payment.
create unique index payment_once on payment (patient_id, form_key);
create unique index payment_session on payment (gateway, gateway_session) where gateway_session is not null;
create unique index payment_charge on payment (gateway, gateway_charge) where gateway_charge is not null;
create unique index payment_receipt on payment (receipt) where receipt is not null;
create index payment_list on payment (patient_id, created_at desc, payment_id);
create index payment_open on payment (coalesce(asked_at, created_at), payment_id) where state in ('begun', 'waiting', 'declined');
create index payment_lately on payment (state_at, payment_id) where state = 'paid';
comment on table payment is 'A payment through the gateway: begun by a form, paid when the gateway says so. What it did to bills are entries of the ledger.';
comment on column payment.payment_id is 'Id.';
comment on column payment.form_key is 'Of the form: sent again it is the same payment.';
comment on column payment.currency is 'ISO 4217.';
comment on column payment.amount_minor is 'What was asked for, in the smallest unit of the currency: over 0 and at most what was owed when it was begun.';
comment on column payment.confidential is 'It pays a bill that is not for those who act for the patient.';
comment on column payment.gateway is 'Through which gateway: stripe, or the one of the demonstration.';
comment on column payment.gateway_session is 'The gateway''s id of its page for this payment; null as long as nobody was led there.';
comment on column payment.gateway_charge is 'The gateway''s id of the charge.';
comment on column payment.state is 'begun; waiting for the bank; paid; declined, and can be tried again; expired, and nothing was charged. What the gateway took is taken.';
comment on column payment.state_at is 'Since when that is so.';
comment on column payment.why is 'Why it was declined, as one of our own words.';
comment on column payment.taken_minor is 'What the gateway took.';
comment on column payment.refunded_minor is 'How much of it the gateway gave back.';
comment on column payment.dispute is 'Whether whoever paid disputes it with their bank: open, won by the clinic, lost.';
comment on column payment.disputed_minor is 'How much of it is disputed.';
comment on column payment.receipt is 'Number of the receipt, as it stands on paper: random, never counted.';
comment on column payment.made_by is 'Account of whoever began it; null: nobody who has one.';
comment on column payment.ends_at is 'Until when the gateway''s page takes it.';
comment on column payment.asked_at is 'When the gateway was last asked about it.';

create table payment_part (
  patient_id uuid not null,
  payment_id uuid not null,
  bill_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  place int not null,
  primary key (patient_id, payment_id, bill_id),
  foreign key (patient_id, payment_id) references payment,
  foreign key (patient_id, bill_id) references bill
);
create index payment_part_of on payment_part (patient_id, bill_id);
comment on table payment_part is 'What of a payment goes to which bill.';
comment on column payment_part.payment_id is 'Of which payment.';
comment on column payment_part.bill_id is 'To which bill.';
comment on column payment_part.amount_minor is 'How much, in the smallest unit of the currency.';
comment on column payment_part.place is 'Order.';

create table payment_refund (
  patient_id uuid not null,
  refund_id uuid not null,
  payment_id uuid not null,
  form_key uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  state text not null check (state in ('asked', 'sent', 'done', 'failed')),
  state_at timestamptz not null,
  gateway_refund text,
  words bytea not null,
  made_by uuid not null references account,
  created_at timestamptz not null,
  primary key (patient_id, refund_id),
  foreign key (patient_id, payment_id) references payment
);
create unique index payment_refund_id on payment_refund (refund_id);
create unique index payment_refund_once on payment_refund (patient_id, form_key);
create index payment_refund_of on payment_refund (patient_id, payment_id, created_at);
create index payment_refund_open on payment_refund (created_at, refund_id) where state in ('asked', 'sent');
comment on table payment_refund is 'What of a payment is given back through the gateway.';
comment on column payment_refund.refund_id is 'Id.';
comment on column payment_refund.payment_id is 'Of which payment.';
comment on column payment_refund.form_key is 'Of the form: sent again it is the same refund.';
comment on column payment_refund.amount_minor is 'How much, in the smallest unit of the currency.';
comment on column payment_refund.state is 'asked: the gateway is yet to be told; sent: it has it; done; failed: the money is the patient''s credit again.';
comment on column payment_refund.state_at is 'Since when that is so.';
comment on column payment_refund.gateway_refund is 'The gateway''s id of it.';
comment on column payment_refund.words is 'Sealed under the patient''s key: why, as the patient reads it.';
comment on column payment_refund.made_by is 'Account of the member of staff.';

-- The one way in which a payment begins. Says itself that each amount is over 0 and at most what is owed at this moment.
create function app.begin_payment(patient uuid, payment uuid, key uuid, bills uuid[], amounts bigint[], way text, ends timestamptz) returns uuid
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
      select g.bill, g.amount, b.owed_minor as owed, b.currency, b.confidential from unnest(bills, amounts) as g (bill, amount)
        left join public.bill b on b.patient_id = patient and b.bill_id = g.bill and b.kind = 'bill' and b.state = 'issued'
          and (not by_patient or app.bill_shown_to(patient, g.bill, app.account_id()))
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
revoke all on function app.begin_payment(uuid, uuid, uuid, uuid[], bigint[], text, timestamptz) from public;
grant execute on function app.begin_payment(uuid, uuid, uuid, uuid[], bigint[], text, timestamptz) to portico_patient, portico_jobs;

alter table payment enable row level security;
-- Whoever acts for the patient sees a payment where they see every bill that it pays.
create policy own on payment for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('bills'))
    and ((select app.is_self()) or not confidential and amount_minor = (
      select sum(a.amount_minor) from payment_part a where a.patient_id = payment.patient_id and a.payment_id = payment.payment_id)));
grant select on payment to portico_patient;
create policy reading on payment for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
-- To lock it while something of it is given back.
create policy giving_back on payment for update to portico_staff
  using ((select app.staff_may('bills.refund')) and patient_id <> all ((select app.closed_records())::uuid[]) and state = 'paid')
  with check (state = 'paid');
grant select, update (asked_at) on payment to portico_staff;
create policy work on payment to portico_jobs
  using ((select app.job()) in ('payments', 'demo')) with check ((select app.job()) in ('payments', 'demo'));
grant select, insert, update (gateway_session, gateway_charge, state, state_at, why, taken_minor, refunded_minor, dispute, disputed_minor, receipt, asked_at)
  on payment to portico_jobs;

alter table payment_part enable row level security;
create policy own on payment_part for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from bill b where b.patient_id = payment_part.patient_id and b.bill_id = payment_part.bill_id));
grant select on payment_part to portico_patient;
create policy reading on payment_part for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
grant select on payment_part to portico_staff;
create policy work on payment_part to portico_jobs
  using ((select app.job()) in ('payments', 'demo')) with check ((select app.job()) = 'demo');
grant select, insert on payment_part to portico_jobs;

alter table payment_refund enable row level security;
create policy own on payment_refund for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from payment p where p.patient_id = payment_refund.patient_id and p.payment_id = payment_refund.payment_id));
grant select on payment_refund to portico_patient;
create policy reading on payment_refund for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy giving_back on payment_refund for insert to portico_staff
  with check ((select app.staff_may('bills.refund')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()) and state = 'asked');
grant select, insert on payment_refund to portico_staff;
create policy work on payment_refund to portico_jobs
  using ((select app.job()) in ('payments', 'keys', 'demo')) with check ((select app.job()) in ('payments', 'keys', 'demo'));
grant select, insert, update (state, state_at, gateway_refund, words) on payment_refund to portico_jobs;

-- The gateway of the demonstration. It stands for a server of somebody else's, so it knows nothing of anybody: amounts, and an id of ours.
create table play_charge (
  play_id uuid primary key,
  payment_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  label text not null,
  back text not null,
  state text not null check (state in ('open', 'asks', 'waiting', 'paid', 'declined', 'expired')),
  why text,
  scene text,
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
  dispute text check (dispute in ('open', 'won', 'lost')),
  created_at timestamptz not null,
  ends_at timestamptz not null
);
-- Asked twice for the same it is the same, as with a key of idempotency.
create unique index play_payment on play_charge (payment_id);
comment on table play_charge is 'What the play gateway of a demonstration was asked for. Empty everywhere else.';
comment on column play_charge.play_id is 'Its own id of it.';
comment on column play_charge.payment_id is 'Whoever asked calls it so.';
comment on column play_charge.amount_minor is 'How much.';
comment on column play_charge.currency is 'ISO 4217.';
comment on column play_charge.label is 'What its page says that it is for: the number of a bill.';
comment on column play_charge.back is 'Where its page leads back to.';
comment on column play_charge.state is 'open; asks whether it is you; waiting for the bank; paid; declined; expired.';
comment on column play_charge.why is 'Why it was declined.';
comment on column play_charge.scene is 'What whoever plays chose.';
comment on column play_charge.refunded_minor is 'Given back.';
comment on column play_charge.dispute is 'Disputed with a bank.';
create table play_refund (
  refund_id uuid primary key,
  play_id uuid not null references play_charge,
  amount_minor bigint not null check (amount_minor > 0),
  created_at timestamptz not null
);
comment on table play_refund is 'What the play gateway was asked to give back. Empty outside of a demonstration.';
comment on column play_refund.refund_id is 'Whoever asked calls it so; asked twice it is once.';
comment on column play_refund.play_id is 'Of what.';
comment on column play_refund.amount_minor is 'How much.';
alter table play_charge enable row level security;
create policy work on play_charge to portico_jobs using ((select app.job()) = 'play') with check ((select app.job()) = 'play');
grant select, insert, update on play_charge to portico_jobs;
alter table play_refund enable row level security;
create policy work on play_refund to portico_jobs using ((select app.job()) = 'play') with check ((select app.job()) = 'play');
grant select, insert on play_refund to portico_jobs;

select app.close_to_viewers();
select app.close_to_shares();
