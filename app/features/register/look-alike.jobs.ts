// Whoever an import brought, compared with everybody on record: two that are probably one person wait for somebody who
// decides. Found by keyed hashes, a few people at a time.
import type { Patient } from 'fhir/r4'
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { resourcesOf } from '../find/resources.ts'
import { addWork } from '../work/add.ts'
import { findAlike } from './alike.server.ts'
import { pairOf } from './pair.ts'
import { toFields } from './patient.fhir.ts'

const FIRST = '00000000-0000-0000-0000-000000000000'
const AT_ONCE = 100 // patients in one transaction

/** @param input.since only people who were named since then */
export const lookForAlike = verb({
  name: 'register.alike.look',
  who: ['job'],
  input: z.object({ after: z.guid(), since: z.date() }),
  run: async (tx, { after, since }) => {
    const rows = await tx.db
      .selectFrom('patient')
      .select(['patient_id', 'named_at'])
      .where('patient_id', '>', after)
      .orderBy('patient_id')
      .limit(AT_ONCE)
      .execute()
    const these = rows.filter(({ named_at: at }) => at && at >= since)
    const resources = await resourcesOf(
      tx,
      these.map((row) => row.patient_id),
    )
    let found = 0
    for (const [patient, resource] of resources) found += await notePairs(tx, patient, resource)
    return { found, last: rows.length < AT_ONCE ? null : (rows.at(-1)?.patient_id ?? null) }
  },
  audit: (_input, { found }) =>
    found > 0 ? { action: 'create', what: 'likely duplicate', count: found } : [],
})

type Tx = Parameters<typeof resourcesOf>[0] & Parameters<typeof findAlike>[0]

/** Writes down whom this person may be, unless somebody has decided about the two. @returns how many are new */
async function notePairs(tx: Tx, patient: string, resource: Patient): Promise<number> {
  const alike = await findAlike(tx, toFields(resource), patient)
  let found = 0
  for (const { patient: other, likeness } of alike) {
    if (likeness.level !== 'likely') continue
    const known = await tx.db
      .selectFrom('patient_likeness')
      .select('likeness_id')
      .where(pairOf(patient, other))
      .executeTakeFirst()
    if (known) continue
    const id = uuidv7(tx.now)
    // Two imports at once may come to the same pair: one of them notes it.
    const { numInsertedOrUpdatedRows: noted } = await tx.db
      .insertInto('patient_likeness')
      .values({
        patient_id: patient,
        likeness_id: id,
        other_id: other,
        found_by: 'import',
        created_at: tx.now,
      })
      .onConflict((pair) => pair.doNothing())
      .executeTakeFirstOrThrow()
    if (noted !== 1n) continue
    await addWork(tx, { kind: 'duplicate', about: id, patient, urgency: 'soon' })
    found += 1
  }
  return found
}

/** When a run began: its id is made of that. */
const beginOf = (run: string): Date =>
  new Date(Number.parseInt(run.replaceAll('-', '').slice(0, 12), 16))

const DAY = 86_400_000

/** After each import for those it brought, and once a night for a day and more, should one have been missed. */
export const alike: Job = {
  name: 'alike',
  every: '53 3 * * *',
  work: async (kit, { id }) => {
    const since = id ? beginOf(id) : new Date(kit.clock().getTime() - 1.5 * DAY)
    for (let after: string | null = FIRST; after !== null;)
      after = (await lookForAlike(jobContext(kit, 'find'), { after, since })).last
  },
}
