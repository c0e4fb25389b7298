// The invented people of the demonstration, as the sign-in page and `/demo/people.json` show them.
import { people, type Person } from '../../../db/seed/people.ts'
import type { Kit } from '../../kit/kit.ts'
import { entryId, keyOf } from '../record/import/identity.ts'

/** The name under which the demonstration's records are filed. */
export const DEMO_SOURCE = 'demonstration'

let everybody: Person[] | undefined

/** Everybody one can be. Nothing about them depends on the day. */
export const demoPeople = (): Person[] => (everybody ??= people(new Date(0)))

/** The id of a person's record here; null for staff. */
export const recordIdOf = (kit: Kit, person: Person): string | null =>
  person.patientId ? entryId(kit.vault, DEMO_SOURCE, keyOf('Patient', person.patientId)) : null

/** What `/demo/people.json` says: for tests, and only in a demonstration. */
export const peopleList = (kit: Kit) =>
  demoPeople().map((person) => ({
    key: person.key,
    name: person.name,
    role: person.role,
    email: person.email,
    password: person.password,
    totpSecret: person.totpSecret,
    patientId: recordIdOf(kit, person),
    recordNumber: person.recordNumber,
    actsFor: demoPeople().find(({ key }) => key === person.actsFor)?.name ?? null,
  }))
