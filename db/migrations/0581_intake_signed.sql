-- A form that wants a signature is signed by whoever fills it in without an account, too: what was signed becomes a link of the chain of
-- the patient whose form it is, once somebody has said who that is.

alter table signature alter column account_id drop not null;
comment on column signature.account_id is 'Account of whoever signed; null where it was signed without signing in.';
alter policy work on signature using ((select app.job()) in ('demo', 'keys', 'intake')) with check ((select app.job()) in ('demo', 'keys', 'intake'));

-- As in 0522, and for the job that files what was sent without an account.
create or replace function app.signature_chain(whose uuid)
  returns table (seq int, link_id uuid, kind text, request_id uuid, account_id uuid, role text, document_id uuid, code text,
    content_sum bytea, paper_sum bytea, chain bytea, created_at timestamptz)
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  begin
    if app.viewer() is not null or app.share() is not null then
      return;
    end if;
    if coalesce((whose = app.patient_id() or whose = any (app.also())) and (app.is_self() or app.signs_for()), false)
      or coalesce(app.staff_may('forms.read') and whose <> all (app.closed_records()), false)
      or coalesce(app.job() in ('demo', 'audit', 'intake'), false) then
      return query select s.seq, s.link_id, s.kind, s.request_id, s.account_id, s.role, s.document_id, s.code,
        s.content_sum, s.paper_sum, s.chain, s.created_at
        from public.signature s where s.patient_id = whose order by s.seq;
    end if;
  end $$;
create policy intake on document for insert to portico_jobs
  with check ((select app.job()) = 'intake' and class = 'consent' and sent_by = 'clinic');
create policy intake on document_version for insert to portico_jobs with check ((select app.job()) = 'intake');
create policy intake on file to portico_jobs
  using ((select app.job()) = 'intake') with check ((select app.job()) = 'intake' and origin in ('portal', 'patient'));
create policy intake on file_part to portico_jobs using ((select app.job()) = 'intake') with check ((select app.job()) = 'intake');
create policy intake on record_withheld for insert to portico_jobs with check ((select app.job()) = 'intake' and why = 'hidden');
