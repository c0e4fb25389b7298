-- The clinic's logo: a small picture, served under an address that says what is in it.

create table clinic_logo (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
  width int not null check (width between 1 and 2000),
  height int not null check (height between 1 and 2000),
  picture bytea not null check (octet_length(picture) <= 65536),
  created_at timestamptz not null
);
comment on table clinic_logo is 'Pictures that are or were the clinic''s logo. Public.';
comment on column clinic_logo.hash is 'SHA-256 of the picture, in hex: its address.';
comment on column clinic_logo.type is 'As its first bytes say, whatever it was called.';
comment on column clinic_logo.width is 'In dots.';
comment on column clinic_logo.height is 'In dots.';
comment on column clinic_logo.picture is 'The file itself.';
alter table clinic_logo enable row level security;
create policy everybody on clinic_logo for select using (true);
create policy managing on clinic_logo for insert to portico_staff with check ((select app.staff_may('clinic.manage')));
grant select on clinic_logo to portico_patient, portico_staff, portico_jobs, portico_public;
grant insert on clinic_logo to portico_staff;

alter table clinic add column logo text references clinic_logo;
comment on column clinic.logo is 'The one that is shown; null: the portal''s own mark.';
