// Registering a patient: who may be the same person is shown first, and nothing is written until somebody has said that
// it is somebody else.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { findAlike, type Alike } from './alike.server.ts'
import { isBirthDay, personSchema, type PersonFields } from './fields.ts'
import { fileNew, isTaken, nextNumber } from './file-person.ts'
import { toPatient } from './patient.fhir.ts'

export type Registered = { patient: string; number: string; alike: null } | { alike: Alike[] }

/**
 * @param input.different records that were shown and are somebody else's
 * @returns the new record, or who may be the same person: nothing was written then
 * @throws invalid by field
 */
export const registerPatient = verb({
  name: 'register.make',
  who: ['staff'],
  may: 'people.register',
  input: personSchema.and(z.object({ different: z.array(z.uuid()).max(100) })),
  run: async (tx, { different, ...fields }): Promise<Registered> => {
    checkBirth(fields, tx.now)
    const alike = await findAlike(tx, fields)
    if (alike.some(({ patient }) => !different.includes(patient))) return { alike }
    if (fields.number && (await isTaken(tx, fields.number, null))) throw numberTaken()
    const number = fields.number || (await nextNumber(tx))
    const resource = toPatient({ ...fields, number }, { resourceType: 'Patient', id: randomUUID() })
    const patient = await fileNew(tx, { ...resource, active: true })
    await noteDifferent(tx, patient, alike)
    return { patient, number, alike: null }
  },
  audit: (_input, output) =>
    output.alike
      ? output.alike.map(({ patient }) => ({ action: 'read', what: 'contact', patient }))
      : { action: 'create', what: 'name and address', patient: output.patient },
})

export function checkBirth({ born }: PersonFields, now: Date): void {
  if (!isBirthDay(born, now))
    throw invalid('birth_date', 'Check the birth date.', {
      born: 'This day is still to come, or too long ago. Check the year.',
    })
}

export const numberTaken = () =>
  invalid('number_taken', 'Another patient has this record number.', {
    number:
      'Another patient has this record number. Use another one, or leave it empty and we make one.',
  })

/** Somebody looked and said so: nobody is asked again. */
async function noteDifferent(
  tx: Tx & { actor: { account: string } },
  patient: string,
  alike: Alike[],
): Promise<void> {
  if (alike.length === 0) return
  await tx.db
    .insertInto('patient_likeness')
    .values(
      alike.map(({ patient: other }) => ({
        patient_id: patient,
        likeness_id: uuidv7(tx.now),
        other_id: other,
        found_by: 'desk',
        created_at: tx.now,
        decided_at: tx.now,
        decided_by: tx.actor.account,
        decision: 'different',
      })),
    )
    .execute()
}
