-- Reports and the observations they give out may come in any order, in different files and imports.

create table record_waiting (
  patient_id uuid not null references patient,
  id uuid not null,
  group_id uuid not null,
  rank smallint not null check (rank in (0, 1)),
  primary key (patient_id, id, group_id)
);
comment on table record_waiting is 'A report named this entry as part of it before the entry came. The row goes when the entry does come.';
comment on column record_waiting.rank is '0: a report, which wins; 1: another observation (a panel).';
alter table record_waiting enable row level security;
create policy filing on record_waiting to portico_jobs
  using ((select app.job()) = 'import') with check ((select app.job()) = 'import');
grant select, insert, delete on record_waiting to portico_jobs;
