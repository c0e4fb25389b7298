-- Links and codes by e-mail are made by a job: the request that asks for one does the same for an address that
-- somebody has and for one that nobody has, down to the last statement.

create policy linking on one_time to portico_jobs
  using ((select app.job()) = 'link' and purpose in ('link', 'reset'))
  with check ((select app.job()) = 'link' and purpose in ('link', 'reset'));
create policy linking on account for select to portico_jobs
  using ((select app.job()) = 'link' and exists (select from one_time o where o.account_id = account.account_id
    and o.used_at is null and o.ended_at is null));
