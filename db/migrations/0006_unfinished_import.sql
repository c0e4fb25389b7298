-- An import looks for those of its source that were cut short.
create index import_run_unfinished on import_run (source_id) where finished_at is null;
