-- The desk files a Patient by the statements of the import, which name every column. The policies of 0110 keep it to that
-- row: a Patient, of the patient whose id it bears, on no shelf.

grant update on record_entry to portico_staff;
