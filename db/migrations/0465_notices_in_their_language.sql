-- That something new is there is told to patients in the language that they speak.

create policy telling on record_entry for select to portico_jobs using (type = 'Patient' and (select app.job()) = 'notices');
