-- Letters that were sent are kept for ninety days, to say that they were; those that failed stay until somebody looks.

create index outgoing_sent on outgoing (sent_at) where sent_at is not null;
create policy sweeping on outgoing to portico_jobs
  using ((select app.job()) = 'sweep' and sent_at < (select app.moment()) - interval '90 days') with check (false);
grant delete on outgoing to portico_jobs;
