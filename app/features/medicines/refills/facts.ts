// What whoever answers a request for a refill must have in view: all of it as the record holds it, and nothing worked out beyond it.
import { sql } from 'kysely'
import type {
  AllergyIntolerance,
  DetectedIssue,
  Encounter,
  MedicationDispense,
  Observation,
} from 'fhir/r4'
import type { PatientTx } from '../../../kit/kit.ts'
import { seriousFirst, toAllergy, type AllergyView } from '../../allergies/allergies.fhir.ts'
import { readAppointments } from '../../appointments/appointment.ts'
import { conceptName } from '../../record/coding.fhir.ts'
import { entryId, readReference } from '../../record/import/identity.ts'
import { readNames } from '../../record/names.server.ts'
import { mayRead } from '../../record/record.policy.ts'
import { entriesOf, listEntries, type Entry } from '../../record/shelf.ts'
import { objects, words } from '../../record/tolerant.fhir.ts'
import { readKnown } from '../../results/known.server.ts'
import { toResult, type ResultView } from '../../results/results.fhir.ts'
import { toVisit } from '../../visits/visits.fhir.ts'
import { toMedicine, type MedicineResource, type MedicineView } from '../medicines.fhir.ts'
import type { Refill } from './refill.ts'
import { watchedFor } from './substances.fhir.ts'

const ALL = 200
const FILLS = 60 // back; a refill looks no further

export type Issue = {
  id: string
  severity: 'high' | 'moderate' | 'low' | null
  words: string
  from: string
}

export type Facts = {
  /** As it stands in the record now; null where it is not there any more. */
  medicine: MedicineView | null
  /** When a pharmacy last handed it out, as somebody filed it. */
  lastFill: { at: string | null; quantity: string | null; supplyDays: number | null } | null
  /** Of the refills that were allowed, as far as fills of this prescription are on file; null: not known. */
  left: number | null
  lastVisit: { at: Date | string; what: string } | null
  results: { id: string; view: ResultView }[]
  allergies: AllergyView[]
  issues: Issue[]
}

/** Of several requests of one patient. */
export async function factsOf(tx: PatientTx, refills: Refill[]): Promise<Map<string, Facts>> {
  const medicines = await medicinesOf(tx, refills)
  const views = [...medicines.values()].map(({ view }) => view)
  const [fills, lastVisit, results, allergies, issues] = await Promise.all([
    fillsOf(tx),
    lastVisitOf(tx),
    resultsFor(tx, views),
    allergiesOf(tx),
    issuesOf(tx),
  ])
  return new Map(
    refills.map((refill) => {
      const medicine = medicines.get(refill.entry)
      const own = fills.filter((fill) => isOf(fill, refill, medicine))
      const wanted = medicine
        ? watchedFor(medicine.view)
        : watchedFor({ plain: refill.name, clinical: refill.clinical })
      const facts: Facts = {
        medicine: medicine?.view ?? null,
        lastFill: own[0] ? fillWords(own[0]) : null,
        left: leftOf(
          medicine,
          own.filter(({ prescription }) => prescription === refill.entry).length,
        ),
        lastVisit,
        results: wanted.flatMap((codes) => firstOf(results, codes)),
        allergies,
        issues: issues
          .filter(({ about }) => about.includes(refill.entry))
          .map(({ issue }) => issue),
      }
      return [refill.id, facts]
    }),
  )
}

type Medicine = { code: string | null; view: MedicineView }

async function medicinesOf(tx: PatientTx, refills: Refill[]): Promise<Map<string, Medicine>> {
  const entries = await listEntries<MedicineResource>(tx, {
    kind: 'medicine',
    ids: refills.map(({ entry }) => entry),
  })
  const names = await readNames(tx, entries as Entry[])
  return new Map(
    entries.map(({ id, code, resource }) => [id, { code, view: toMedicine(resource, names) }]),
  )
}

type Fill = { prescription: string | null; code: string | null; view: MedicineView }

/** What pharmacies handed out, as far as somebody filed it; the newest first. */
async function fillsOf(tx: PatientTx): Promise<Fill[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from record_entry e where ${mayRead(tx)} and e.kind = 'medicine' and e.type = 'MedicationDispense' and e.state <> 'void'
    order by e.at desc nulls last, e.id limit ${FILLS}`.execute(tx.db)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const entries = await listEntries<MedicationDispense>(tx, { kind: 'medicine', ids })
  const names = await readNames(tx, entries as Entry[])
  return entries
    .map((entry) => ({
      prescription: prescriptionOf(tx, entry),
      code: entry.code,
      view: toMedicine(entry.resource, names),
    }))
    .filter(({ view }) => view.status === 'handed-out')
}

const prescriptionOf = (tx: PatientTx, { source, resource }: Entry<MedicationDispense>) =>
  objects(resource.authorizingPrescription)
    .map(({ reference }) => idOf(tx, source, reference))
    .find(Boolean) ?? null

function idOf({ vault }: PatientTx, source: string, reference: unknown): string | null {
  const target = typeof reference === 'string' ? readReference(reference) : null
  return target?.is === 'key' ? entryId(vault, source, target.key) : null
}

const isOf = (fill: Fill, { entry, name }: Refill, medicine: Medicine | undefined): boolean =>
  fill.prescription
    ? fill.prescription === entry
    : (fill.code !== null && fill.code === medicine?.code) || fill.view.plain === name

const fillWords = ({ view: { date, quantity, supplyDays } }: Fill) => ({
  at: date,
  quantity,
  supplyDays,
})

/** The first fill is none of the refills. */
function leftOf(medicine: Medicine | undefined, fills: number): number | null {
  const allowed = medicine?.view.refills ?? null
  return allowed === null || fills === 0 ? null : Math.max(0, allowed - (fills - 1))
}

async function lastVisitOf(tx: PatientTx): Promise<Facts['lastVisit']> {
  const { patient, also } = tx.actor
  const [visits, [here]] = await Promise.all([
    listEntries<Encounter>(tx, { kind: 'visit', state: ['active', 'past'], limit: 5 }),
    readAppointments(tx, {
      patients: [patient, ...(also ?? [])],
      states: ['done'],
      to: tx.now,
      order: 'latest',
      limit: 1,
    }),
  ])
  const found = visits.find(({ at }) => at && at <= tx.now)
  const theirs = found?.at ? { at: found.at, what: toVisit(found.resource).plain } : null
  if (!here || (theirs && theirs.at > here.startsAt)) return theirs
  return { at: here.startsAt, what: here.type.name }
}

type Result = { code: string; id: string; view: ResultView }

/** The newest of each code. */
async function resultsFor(tx: PatientTx, medicines: MedicineView[]): Promise<Result[]> {
  const codes = [...new Set(medicines.flatMap(watchedFor).flat())].map((code) => `loinc|${code}`)
  if (codes.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select f.id from unnest(${codes}::text[]) as c (code) cross join lateral (
      select e.id from record_entry e where ${mayRead(tx)} and e.kind = 'result' and e.state <> 'void' and e.code = c.code
      order by e.at desc nulls last limit 1) f`.execute(tx.db)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const entries = await listEntries<Observation>(tx, { kind: 'result', ids })
  const known = await readKnown(tx, entries as Entry[])
  return entries.map(({ id, code, resource }) => ({
    id,
    code: code ?? '',
    view: toResult(resource, known),
  }))
}

const firstOf = (results: Result[], codes: readonly string[]) =>
  results
    .filter(({ code }) => codes.includes(code.replace('loinc|', '')))
    .toSorted((a, b) => ((a.view.collectedAt ?? '') < (b.view.collectedAt ?? '') ? 1 : -1))
    .slice(0, 1)
    .map(({ id, view }) => ({ id, view }))

async function allergiesOf(tx: PatientTx): Promise<AllergyView[]> {
  const entries = await listEntries<AllergyIntolerance>(tx, {
    kind: 'allergy',
    state: 'active',
    limit: ALL,
  })
  return seriousFirst(entries.map(({ resource }) => ({ view: toAllergy(resource) }))).map(
    ({ view }) => view,
  )
}

const over = new Set(['entered-in-error', 'cancelled'])
const severities = { high: 'high', moderate: 'moderate', low: 'low' } as const

/** What another system found does not go together. We look for nothing of the kind ourselves. */
async function issuesOf(tx: PatientTx): Promise<{ issue: Issue; about: string[] }[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from record_entry e where ${mayRead(tx)} and e.kind is null and e.type = 'DetectedIssue' and e.state <> 'void'
    limit ${ALL}`.execute(tx.db)
  if (rows.length === 0) return []
  const entries = await entriesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return entries.flatMap((entry) => {
    const issue = entry.resource as DetectedIssue
    const said = words(issue.detail) ?? conceptName(issue.code)
    if (!said || over.has(String(issue.status))) return []
    const severity = issue.severity ? (severities[issue.severity] ?? null) : null
    const about = objects(issue.implicated).flatMap(
      ({ reference }) => idOf(tx, entry.source, reference) ?? [],
    )
    return [{ issue: { id: entry.id, severity, words: said, from: entry.source }, about }]
  })
}
