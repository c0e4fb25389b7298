// The details as the clinic has them, with what the patient said of them that holds already and is not written yet.
import { hash } from 'node:crypto'
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import type { Actor } from '../../kit/actor.ts'
import type { Tx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import { bodyPlace } from '../record/places.ts'
import { toFields } from '../register/patient.fhir.ts'
import type { Change } from './change.ts'
import { fieldsOf, parts, valuesIn, type Part, type Values } from './parts.ts'
import { changeRows } from './rows.ts'

export type OwnTx = Tx & { actor: Extract<Actor, { kind: 'patient' }> }

export type Details = {
  /** False for somebody who came without a Patient resource: the clinic has not registered them yet. */
  known: boolean
  values: Record<Part, Values>
  /** What waits for the clinic, by group. */
  open: Partial<Record<Part, Change>>
  /** What held at once, the newest of each group. */
  kept: Partial<Record<Part, Change>>
}

export async function detailsOf(tx: OwnTx): Promise<Details> {
  const { patient } = tx.actor
  const { rows } = await sql<{ body: Buffer }>`select body from app.profile_person()`.execute(tx.db)
  const body = rows[0]?.body
  const plain = body && (await tx.vault.open(patient, bodyPlace(patient), body)).toString('utf8')
  const fields: Values = plain ? toFields(JSON.parse(plain) as Patient) : {}
  const waiting = await changeRows(
    tx,
    sql`c.patient_id = ${ofPerson(tx)} and c.state = ${sql.lit('sent')}`,
    { most: parts.length * 2 },
  )
  const held = await changeRows(
    tx,
    sql`c.patient_id = ${ofPerson(tx)} and c.state = ${sql.lit('kept')} and not exists (
      select from profile_change n where n.patient_id = c.patient_id and n.part = c.part and n.state = ${sql.lit('kept')}
        and (n.created_at, n.change_id) > (c.created_at, c.change_id))`,
    { most: parts.length * 2 },
  )
  const insured = await insuranceOf(tx)
  const first = (of: Change[]) =>
    Object.fromEntries(of.toReversed().map((one) => [one.part, one])) as Details['open']
  const kept = first(held)
  const values = Object.fromEntries(
    parts.map((part) => {
      const own = kept[part]
      if (part === 'insurance') return [part, insured]
      const holds = own && (part === 'care' || !own.filedAt)
      return [part, holds ? valuesIn(part, own.to) : valuesIn(part, fields)]
    }),
  ) as Record<Part, Values>
  return { known: Boolean(body), values, open: first(waiting), kept }
}

/** What the clinic took over last of it, in the words of whoever sent it. */
async function insuranceOf(tx: OwnTx): Promise<Values> {
  const [last] = await changeRows(
    tx,
    sql`c.patient_id = ${ofPerson(tx)} and c.part = ${sql.lit('insurance')} and c.state in ('accepted', 'partly')`,
    { order: sql`c.ended_at desc, c.change_id desc`, most: 1 },
  )
  if (!last) return valuesIn('insurance', {})
  const taken = new Set(last.answer?.taken)
  return valuesIn(
    'insurance',
    Object.fromEntries(
      fieldsOf.insurance.map((name) => [name, (taken.has(name) ? last.to : last.from)[name]]),
    ),
  )
}

/** What a form is drawn from, so that of two who change at once the second is shown what the first left. */
export function versionOf({ values, open }: Pick<Details, 'values' | 'open'>, part: Part): string {
  const stands = JSON.stringify([values[part], open[part]?.id ?? null])
  return hash('sha256', stands, 'base64url').slice(0, 20)
}
