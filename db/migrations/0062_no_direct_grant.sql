-- Staff let nobody act for a patient by themselves: they invite, and answering the invitation does it.

drop policy staff_grant on account_patient;
revoke insert on account_patient from portico_staff;
