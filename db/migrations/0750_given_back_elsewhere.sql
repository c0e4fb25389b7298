-- What was given back at the gateway's own page and not by the portal: written down by whoever may give back, as a refund that is done
-- and that the gateway is never asked for. And a job knows which work of payments it made already.

alter table payment_refund add column elsewhere boolean not null default false;
comment on column payment_refund.elsewhere is 'It was given back at the gateway itself, and written down here afterwards.';
drop policy giving_back on payment_refund;
create policy giving_back on payment_refund for insert to portico_staff
  with check ((select app.staff_may('bills.refund')) and patient_id <> all ((select app.closed_records())::uuid[])
    and made_by = (select app.account_id()) and state = case when elsewhere then 'done' else 'asked' end);

create policy remembering on work_item for select to portico_jobs
  using ((select app.job()) = 'payments' and kind in ('payment-unknown', 'payment-forged'));
