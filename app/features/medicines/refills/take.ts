// What the verbs of the clinic's side have in common: one request of an open record, and how it goes on.
import { sql } from 'kysely'
import { conflict, forbidden, notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { StaffTx } from '../../chart/open.server.ts'
import { tellPatient } from '../../notices/tell.ts'
import { openPerson } from '../../staff/person.ts'
import { addWork, finishWork } from '../../work/add.ts'
import { controlOfOne } from './control.ts'
import { urgencyOf, type Refill, type RefillState, type Step, type StepWords } from './refill.ts'
import { addStep, refillRows } from './rows.ts'

/** One request of the open record, or of one that was merged into it. @throws notFound, forbidden 'restricted' */
export async function refillOf(
  tx: StaffTx,
  patient: string,
  id: string,
): Promise<{ refill: Refill; patients: string[] }> {
  const patients = await openPerson(tx, patient)
  if (!isUuid(id)) throw notFound()
  const where = sql`r.patient_id = any(${patients}::uuid[]) and r.refill_id = ${id}`
  const [refill] = await refillRows(tx, where, { most: 1 })
  if (!refill) throw notFound()
  return { refill, patients }
}

/** @throws forbidden */
export async function mustBeAllowed(tx: StaffTx, refill: Refill): Promise<void> {
  if (tx.actor.may.includes('refills.controlled')) return
  if ((await controlOfOne(tx, refill)) === 'controlled')
    throw forbidden(
      'controlled',
      'This medicine is a controlled substance. Your role does not include approving it; hand it over to a colleague whose role does.',
    )
}

type Going = { from: RefillState[]; to: RefillState; what: Step; said?: StepWords }

/**
 * Whoever does the same at the same moment waits here until the other transaction is over.
 * @returns false when it is not where it goes on from: somebody was quicker
 */
export async function goOn(
  tx: StaffTx,
  { id, patient, entry, urgent, due }: Refill,
  { from, to, what, said }: Going,
): Promise<boolean> {
  const moved = await tx.db
    .updateTable('refill')
    .set({ state: to, state_at: tx.now })
    .where('patient_id', '=', patient)
    .where('refill_id', '=', id)
    .where('state', 'in', from)
    .returning('refill_id')
    .executeTakeFirst()
  if (!moved) return false
  const { account } = tx.actor
  await addStep(tx, { patient, refill: id, what, side: 'staff', account, said })
  for (const kind of ['refill', 'late-refill', 'refill-send'] as const)
    await finishWork(tx, { kind, about: id })
  if (to === 'approved') {
    const urgency = urgencyOf(urgent)
    await addWork(tx, {
      kind: 'refill-send',
      about: id,
      patient,
      urgency,
      dueAt: due > tx.now ? due : null,
    })
  }
  await tellPatient(tx, { patient, kind: 'refills', about: entry })
  return true
}

const deeds: Record<Step, string> = {
  asked: 'has asked for this again',
  approved: 'has approved this already',
  changed: 'has approved this already, with a change',
  refused: 'has refused this already',
  sent: 'has said already that it was sent',
  ready: 'has said already that it is ready',
  'taken back': 'has taken this back',
}

/** Says who was quicker, and what they did. */
export async function overtaken(tx: StaffTx, { id, patient }: Refill): Promise<never> {
  const where = sql`r.patient_id = ${patient} and r.refill_id = ${id}`
  const [now] = await refillRows(tx, where, { most: 1 })
  const last = now?.steps.at(-1)
  const who = last?.by ?? (last?.side === 'staff' ? 'Somebody' : 'Whoever asked for it')
  throw conflict(
    'already_done',
    `${who} ${last ? deeds[last.what] : 'has answered this already'}. Nothing was changed by you.`,
  )
}
