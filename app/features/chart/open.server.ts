// Opening a record to read it: only with the permission, two factors, and for a restricted record an opened glass
// (app/features/break-glass). Those who treat read everything: also what is not released to the patient, and what was
// entered in error, each marked as what it is.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { forbidden, notFound } from '../../kit/errors.ts'
import type { PatientTx, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'

export type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }

type Glass = {
  /** Somebody's, and not only mentioned. */
  known: boolean
  open: boolean
  restricted: boolean
  /** Until when this restricted record is open to the reader; null for any other. */
  until: Date | null
  /** The kind of reason it was opened with. */
  why: string | null
  /** Records of the same person that are read through it. */
  also: string[] | null
  /** The record through which this one is read. */
  into: string | null
}

/** Whether this member of staff may open the record now, and by which opening of the glass. */
export async function readGlass(tx: StaffTx, patient: string): Promise<Glass> {
  const { rows } = await sql<Glass>`
    select exists (select from patient p where p.patient_id = ${patient} and p.card is not null) as known,
      app.opens(${patient}) as open, b.ends_at as until, b.kind as why,
      (select p.also from patient p where p.patient_id = ${patient}) as also,
      (select p.into_id from patient p where p.patient_id = ${patient}) as into,
      exists (select from patient_restriction r where r.patient_id = any(app.one_person(${patient})) and r.ended_at is null) as restricted
    from (values (1)) one left join lateral (
      select b.ends_at, b.kind from break_glass b
      where b.patient_id = ${patient} and b.account_id = ${tx.actor.account} and b.ended_at is null and b.ends_at > ${tx.now}
      order by b.ends_at desc limit 1) b on true`.execute(tx.db)
  return rows[0] as Glass
}

/** The same readers as the patient's pages use, with this record open. Nothing is news to staff. */
export const readerOf = (
  tx: StaffTx,
  patient: string,
  also: string[] | null = null,
): PatientTx => ({
  ...tx,
  actor: { patient, also: also ?? [], account: tx.actor.account, newsFrom: null, whole: true },
})

/** @throws notFound for an id that is nobody's @throws forbidden 'restricted' until the glass is broken */
export async function openRecord(tx: StaffTx, patient: string) {
  const { known, open, why, also } = await readGlass(tx, patient)
  if (!known) throw notFound()
  if (!open) throw forbidden('restricted', 'This record is restricted. Open it only when you must.')
  return { reader: readerOf(tx, patient, also), why }
}

type Of<O, I> = {
  name: string
  /** Noun of what is read, as the patient is told it. */
  what: string
  /** What is asked beside the patient. */
  input?: z.ZodType<I>
  run: (reader: PatientTx, input: Asked<I>) => Promise<O>
}

type Asked<I> = I & { patient: string }
const whose = z.object({ patient: z.uuid() })

/** Declares the verb that reads one section of a record for those who treat. An `id` in its input goes into the log. */
export const chartVerb = <O extends object, I extends object = object>(of: Of<O, I>) =>
  verb({
    name: of.name,
    who: ['staff'],
    may: 'record.read',
    input: (of.input ? whose.and(of.input) : whose) as unknown as z.ZodType<Asked<I>, Asked<I>>,
    run: async (tx, asked): Promise<O & { why: string | null }> => {
      const { reader, why } = await openRecord(tx, asked.patient)
      return { ...(await of.run(reader, asked)), why }
    },
    audit: (asked, { why }) => ({
      action: 'read',
      what: of.what,
      id: 'id' in asked ? String(asked.id) : null,
      patient: asked.patient,
      why,
    }),
  })
