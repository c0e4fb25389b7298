// Walks the signatures of all patients and says whether they hold, beside what the audit log says of them; and whether a
// file is one of their papers. For the command line, which verifies the audit log first.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { chainOf, faultIn, type Fault } from './chain.ts'
import type { LinkKind } from './content.ts'

export type Verified = {
  /** Those that were gone through: all, or as far as the first fault. */
  links: number
  patients: number
  fault: (Fault & { patient: string }) | null
  /** Of the file that was asked about; null where none was, or it is none of the papers. */
  paper: { kind: LinkKind; at: Date; seq: number; newer: boolean } | null
}

export const verifySignatures = verb({
  name: 'forms.signatures.verify',
  who: ['job'],
  /** `sum`: SHA-256 of a file, in hex. */
  input: z.object({ sum: z.string().nullable() }),
  audit: { action: 'read', what: 'signatures' },
  run: async (tx, { sum }): Promise<Verified> => {
    const whose = await withSignatures(tx)
    let links = 0
    let fault: Verified['fault'] = null
    for (const patient of whose) {
      const chain = await chainOf(tx, patient)
      links += chain.length
      const found = faultIn(patient, chain, await namedFor(tx, patient))
      if (!found) continue
      fault = { ...found, patient }
      break
    }
    return { links, patients: whose.length, fault, paper: sum ? await paperOf(tx, sum) : null }
  },
})

/** Those who signed something, and those of whom the audit log says that they did. */
async function withSignatures({ db }: Pick<Tx, 'db'>): Promise<string[]> {
  const { rows } = await sql<{ patient: string }>`
    select patient_id as patient from signature
    union select patient_id from audit_event
      where what = 'signature' and action = 'create' and outcome = 'done' and patient_id is not null
    order by 1`.execute(db)
  return rows.map(({ patient }) => patient)
}

/** Ids of links that the audit log holds of this patient. */
async function namedFor({ db }: Pick<Tx, 'db'>, patient: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select object_id::text as id from audit_event
    where patient_id = ${patient} and what = 'signature' and action = 'create' and outcome = 'done'`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

async function paperOf({ db }: Pick<Tx, 'db'>, sum: string): Promise<Verified['paper']> {
  const { rows } = await sql<NonNullable<Verified['paper']>>`
    select s.kind, s.created_at as at, s.seq,
      exists (select from signature n where n.patient_id = s.patient_id and n.request_id = s.request_id and n.seq > s.seq) as newer
    from signature s where s.paper_sum = ${Buffer.from(sum, 'hex')} limit 1`.execute(db)
  return rows[0] ?? null
}
