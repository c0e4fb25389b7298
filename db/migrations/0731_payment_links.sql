-- A link by which somebody else pays a bill: it shows the clinic, the number and the amount, and nothing else of anybody.
create table payment_link (
  patient_id uuid not null,
  link_id uuid not null,
  bill_id uuid not null,
  token_hash bytea not null,
  made_by uuid not null references account,
  failures int not null default 0,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  ended_why text check (ended_why in ('withdrawn', 'replaced', 'wrong dates')),
  primary key (patient_id, link_id),
  foreign key (patient_id, bill_id) references bill,
  check ((ended_at is null) = (ended_why is null))
);
create unique index payment_link_token on payment_link (token_hash);
create unique index payment_link_id on payment_link (link_id);
create index payment_link_of on payment_link (patient_id, bill_id, created_at desc);
comment on table payment_link is 'A link by which somebody without an account pays one bill of a patient, once.';
comment on column payment_link.link_id is 'Id.';
comment on column payment_link.bill_id is 'Of which bill.';
comment on column payment_link.made_by is 'Account of whoever made it: the patient, somebody who acts for them, or staff.';
comment on column payment_link.failures is 'Wrong birth dates; the fifth ends it.';
comment on column payment_link.used_at is 'When a payment by it was paid: it opens nothing any more.';
comment on column payment_link.ended_why is 'withdrawn by the patient or staff; replaced by a newer one; wrong dates.';

alter table payment add column link_id uuid;
comment on column payment.link_id is 'The link by which it was begun; null: by somebody with an account.';
create index payment_by_link on payment (patient_id, link_id) where link_id is not null;
grant update (link_id) on payment to portico_jobs;

alter table payment_link enable row level security;
create policy own on payment_link for select to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from bill b where b.patient_id = payment_link.patient_id and b.bill_id = payment_link.bill_id));
create policy making on payment_link for insert to portico_patient
  with check ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and (select app.sees('bills'))
    and made_by = (select app.account_id()) and used_at is null and ended_at is null and exists (
    select from bill b where b.patient_id = payment_link.patient_id and b.bill_id = payment_link.bill_id));
create policy ending on payment_link for update to portico_patient
  using ((patient_id = (select app.patient_id()) or patient_id = any ((select app.also())::uuid[])) and exists (
    select from bill b where b.patient_id = payment_link.patient_id and b.bill_id = payment_link.bill_id))
  with check (ended_why in ('withdrawn', 'replaced'));
grant select, insert, update (ended_at, ended_why) on payment_link to portico_patient;
create policy reading on payment_link for select to portico_staff
  using ((select app.staff_may('bills.read')) and patient_id <> all ((select app.closed_records())::uuid[]));
create policy staff_making on payment_link for insert to portico_staff
  with check ((select app.staff_may('bills.take')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()) and used_at is null and ended_at is null);
create policy staff_ending on payment_link for update to portico_staff
  using ((select app.staff_may('bills.take')) and patient_id <> all ((select app.closed_records())::uuid[]))
  with check (ended_why in ('withdrawn', 'replaced'));
grant select, insert, update (ended_at, ended_why) on payment_link to portico_staff;
create policy work on payment_link to portico_jobs
  using ((select app.job()) in ('payments', 'demo')) with check ((select app.job()) in ('payments', 'demo'));
grant select, insert, update (failures, used_at, ended_at, ended_why) on payment_link to portico_jobs;
-- The birth date is checked against the card.
create policy payments on patient for select to portico_jobs using ((select app.job()) = 'payments');
drop policy counting_job on throttle;
create policy counting_job on throttle to portico_jobs
  using ((select app.job()) in ('activation', 'appointments', 'intake', 'payments'))
  with check ((select app.job()) in ('activation', 'appointments', 'intake', 'payments'));

select app.close_to_viewers();
select app.close_to_shares();
