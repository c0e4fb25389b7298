-- Ways in for lists that staff and jobs read across patients, none of which may go through a whole table.

-- Patients, newest first, and how to reach each of them.
create index patient_newest on patient (created_at desc, patient_id) where card is not null;
create index record_entry_person on record_entry (patient_id, received_at desc) where type = 'Patient';

-- One question by its id, and the list: what waits, then what was answered lately.
create unique index task_id on task (task_id);
create index task_list on task ((done_at is not null), done_at desc, due_at) where kind = 'access question';

-- Openings in an emergency: what waits for a review, then the newest.
create index break_glass_list on break_glass ((reviewed_at is not null), started_at desc);

-- Invitations of colleagues that are open.
create index invitation_staff on invitation (created_at desc) where kind = 'staff' and used_at is null and ended_at is null;

-- Who decides for a patient, and when that is looked at again; whom guardians act for.
create index account_patient_review on account_patient (review_at) where basis = 'incapacity' and ended_at is null;
create index account_patient_ward on account_patient (patient_id) where basis = 'guardian' and ended_at is null;

-- Authenticator apps of an account, those that wait to be confirmed too.
create index totp_open on totp (account_id) where ended_at is null;

-- In the order in which the list of accesses is read, so that it is never gone through whole to be sorted.
drop index audit_event_patient;
create index audit_event_patient on audit_event (patient_id, at desc, event_id desc);
