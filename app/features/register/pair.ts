// The one row about two records, whichever of them was first.
import { sql } from 'kysely'

export const pairOf = (one: string, other: string) =>
  sql<boolean>`least(patient_id, other_id) = least(${one}::uuid, ${other}::uuid)
    and greatest(patient_id, other_id) = greatest(${one}::uuid, ${other}::uuid)`
