// Every exception from the rules of the database, each with its reason. A rule that is broken
// elsewhere fails test/locks/schema.test.ts.

/** Tables that show rows to a role of the application that brings no stamp. */
export const openTables: Record<string, string> = {
  clinic: 'Name, address and telephone of the clinic stand on the sign-in page.',
  clinic_logo: 'The logo stands on the sign-in page.',
  location: 'Places of the clinic with their telephone numbers and hours, as on its door.',
  guardian_law: 'Ages that the law of a country or state names.',
  record_source:
    'Names of systems that send records, joined into every list of a record; says nothing of anybody.',
}

/** Schemas that a library makes and changes: the rules for our tables do not hold there, so nothing of anybody lies there. */
export const schemasOfOthers: Record<string, string> = {
  btree_gist:
    'Operators of an extension of PostgreSQL, for the constraint that lets nobody hold a time twice.',
  pgboss:
    'The queue of jobs: names of jobs and the id each is about. Only the role that works on jobs can enter it; everybody else has app.enqueue().',
}

/** Tables with a patient_id whose primary key and indexes do not begin with it. */
export const notLedByPatient: Record<string, string> = {}

/** Columns that need no comment: what they are called is what they are. */
export const columnsThatSpeak = new Set(
  `patient_id account_id session_id source_id visit_id group_id run_id request_id clinic_id install_id
   event_id object_id visit_type_id bookable_id location_id id at type kind name key created_at ended_at started_at starts_at finished_at received_at
   replaced_at seen_at ends_at joined_at named_at applied_at disabled_at password_set_at mode phone
   time_zone address email password_hash relation role device version verb action outcome count
   token_hash body`.split(/\s+/),
)
