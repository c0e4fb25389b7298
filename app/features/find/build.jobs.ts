// Makes what people are found by for records that were there before it, or whose hashes were made by older rules. It goes
// through all patients a few at a time, at each start and once a night, and writes only where something is missing.
import { z } from 'zod'
import type { Kit } from '../../kit/kit.ts'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { cardsOf } from './cards.ts'
import { resourcesOf } from './resources.ts'
import { SCHEME } from './scheme.ts'
import { writeFindable } from './write.ts'

const FIRST = '00000000-0000-0000-0000-000000000000'
const AT_ONCE = 200 // patients in one transaction

/** @param all also where the hashes are there */
export const buildFindable = verb({
  name: 'find.build',
  who: ['job'],
  input: z.object({ after: z.guid(), all: z.boolean() }),
  run: async (tx, { after, all }) => {
    const rows = await tx.db
      .selectFrom('patient')
      .select('patient_id')
      .where('patient_id', '>', after)
      .orderBy('patient_id')
      .limit(AT_ONCE)
      .execute()
    const these = rows.map((row) => row.patient_id)
    const there = all ? new Set() : await upToDate(tx, these)
    const lacking = these.filter((patient) => !there.has(patient))
    const cards = await cardsOf(tx, lacking)
    const resources = await resourcesOf(tx, [...cards.keys()])
    for (const [patient, { own }] of cards)
      await writeFindable(tx, patient, resources.get(patient) ?? { resourceType: 'Patient' }, own)
    return {
      built: cards.size,
      last: rows.length < AT_ONCE ? null : (rows.at(-1)?.patient_id ?? null),
    }
  },
  audit: (_input, { built }) =>
    built > 0 ? { action: 'change', what: 'search of patients', count: built } : [],
})

type Tx = Parameters<typeof cardsOf>[0]

async function upToDate(tx: Tx, patients: string[]): Promise<Set<string>> {
  if (patients.length === 0) return new Set()
  const rows = await tx.db
    .selectFrom('patient_find')
    .select('patient_id')
    .where('patient_id', 'in', patients)
    .where('scheme', '=', SCHEME)
    .execute()
  return new Set(rows.map((row) => row.patient_id))
}

/** Goes through everybody. @returns for how many it was made */
export async function buildAll(kit: Kit, all = false, say = (_built: number) => {}) {
  let built = 0
  for (let after = FIRST; ;) {
    const round = await buildFindable(jobContext(kit, 'find'), { after, all })
    built += round.built
    say(built)
    if (round.last === null) return built
    after = round.last
  }
}

export const find: Job = {
  name: 'find',
  every: '41 3 * * *',
  atStart: true,
  work: async (kit) => void (await buildAll(kit)),
}
