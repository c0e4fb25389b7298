// Changing what is on record about a person. Whoever is second to change the same sees what the first left. The newest
// word holds, an import's as well as the desk's: what a system sends again unchanged undoes nothing that was typed here,
// what it sends changed takes its place. Every former version is kept.
import { z } from 'zod'
import { mustBeAsDrawn, type Standing } from '../../kit/changed.ts'
import { invalid, PorticoError } from '../../kit/errors.ts'
import type { Context, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { fieldNames, personSchema, type PersonFields } from './fields.ts'
import {
  fileChange,
  isTaken,
  lockPerson,
  OWN_SOURCE,
  readPerson,
  type OnFile,
} from './file-person.ts'
import { toFields, toPatient } from './patient.fhir.ts'
import { checkBirth, numberTaken } from './register.server.ts'

const whose = { patient: z.uuid() }

/** What the form starts with. @throws notFound */
export const readForChange = verb({
  name: 'register.change.read',
  who: ['staff'],
  may: 'people.register',
  input: z.object(whose),
  audit: ({ patient }) => ({ action: 'read', what: 'contact', patient }),
  run: async (tx, { patient }) => {
    const there = await readPerson(tx, patient)
    return {
      fields: toFields(there.resource),
      /** Of the Patient resource, by which others refer to it. */
      resourceId: there.resource.id ?? patient,
      version: String(there.version),
      /** The system it came from; null where it was typed here. */
      source: there.source === OWN_SOURCE ? null : there.source,
    }
  },
})

/** @throws invalid by field, Changed when somebody was quicker */
export const changePerson = verb({
  name: 'register.change',
  who: ['staff'],
  may: 'people.register',
  input: personSchema.and(z.object({ ...whose, version: z.string() })),
  audit: ({ patient }) => ({ action: 'change', what: 'name and address', patient }),
  run: async (tx, { patient, version, ...fields }) => {
    checkBirth(fields, tx.now)
    const there = await lockPerson(tx, patient)
    mustBeAsDrawn(version, await standingOf(tx, patient, there))
    const before = toFields(there.resource)
    if (fieldNames.every((name) => fields[name] === before[name])) return
    if (
      fields.number &&
      fields.number !== before.number &&
      (await isTaken(tx, fields.number, patient))
    )
      throw numberTaken()
    await fileChange(tx, there, toPatient(fields, there.resource), tx.actor.account)
  },
})

type Over = {
  patient: string
  /** What is taken over from what the person said. */
  changed: Partial<PersonFields>
  /** What the form was drawn from; not said: whatever stands there now. */
  version?: string
}

/**
 * Takes over what somebody said of themselves: by the same verb, and judged by the same rules, as what the desk types.
 * @throws invalid with the sentence of what cannot stand there, Changed when somebody was quicker
 */
export async function takeOver(ctx: Context, { patient, changed, version }: Over): Promise<void> {
  const there = await readForChange(ctx, { patient })
  const said = { patient, version: version ?? there.version, ...there.fields, ...changed }
  try {
    await changePerson(ctx, said as Parameters<typeof changePerson>[1])
  } catch (error) {
    if (!(error instanceof PorticoError) || error.kind !== 'invalid') throw error
    const sentences = Object.values(error.fields).join(' ') || error.message
    throw invalid(
      'unfit_answer',
      `This answer cannot stand in the record as it is. ${sentences} You can write it there yourself, on the page with name and address.`,
    )
  }
}

async function standingOf(tx: Tx, patient: string, there: OnFile): Promise<Standing> {
  const by = await tx.db
    .selectFrom('patient_edit as e')
    .innerJoin('staff_member as m', 'm.account_id', 'e.account_id')
    .select('m.name')
    .where('e.patient_id', '=', patient)
    .where('e.version', '=', there.version)
    .executeTakeFirst()
  return {
    version: String(there.version),
    fields: formFields(toFields(there.resource)),
    by: by?.name ?? null,
    at: there.receivedAt,
  }
}

/** As the form names them: a date is three fields. */
export function formFields({ born, ...fields }: PersonFields): Record<string, string> {
  const [year = '', month = '', day = ''] = born.split('-')
  return {
    ...fields,
    'born-day': String(Number(day) || ''),
    'born-month': String(Number(month) || ''),
    'born-year': year,
  }
}
