-- The key store: a database of its own, so that no backup of the records carries the keys to them.
create table secret (
  name text primary key,
  wrapped bytea not null,
  kek_id int not null,
  created_at timestamptz not null default now()
);
comment on table secret is 'Wrapped secrets of the installation: blind-index key, stamp key, audit signing key.';

create table kek (
  kek_id int primary key,
  wrapped bytea not null,
  created_at timestamptz not null default now()
);
comment on table kek is 'Key-encryption keys, wrapped by the master key (file, environment or KMS). The highest number wraps new keys.';

create table subject_key (
  subject uuid not null,
  version int not null,
  wrapped bytea,
  kek_id int not null references kek,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (subject, version),
  check ((wrapped is null) = (destroyed_at is not null))
);
comment on table subject_key is 'One data key per subject and version. Destroying it erases the subject in every copy of the records.';

grant usage on schema public to portico_keys;
grant select, insert, update on secret, kek, subject_key to portico_keys;
