-- What the age rule took from a guardian is kept, so that a clinic that sets a later age gives that back, and no more.

alter table account_patient
  add column taken_sections text[] not null default '{}',
  add column taken_acts text[] not null default '{}';
comment on column account_patient.taken_sections is 'Sections that the age rule took from a guardian; a later age gives them back.';
comment on column account_patient.taken_acts is 'Of these, where they could also do things.';

-- A job that is told of one link finds it.
create unique index account_patient_grant on account_patient (grant_id);
