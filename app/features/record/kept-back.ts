// What is kept from the patient, or from those who act for the patient, is not named beside a reference to it either: the
// reason of a medicine, the diagnosis of a visit. Who sees dates alone is not told the reasons. And a report speaks of all
// its results, so its words go when one of them is kept back.
import { sql } from 'kysely'
import type { DiagnosticReport } from 'fhir/r4'
import type { Section } from '../../kit/access.ts'
import type { PatientTx } from '../../kit/kit.ts'
import { entryId, readReference } from './import/identity.ts'
import type { Entry } from './shelf.ts'
import { objects, words } from './tolerant.fhir.ts'

type Pointing = { reference: string; display?: unknown }

/** To something of the record, and not to who treats or where. */
const ofRecord =
  /(?:^|\/)(?:Condition|Observation|DiagnosticReport|Procedure|Medication\w+|Immunization|AllergyIntolerance|DocumentReference|Encounter|Appointment)\/|^urn:uuid:/

/** Changes entries that were just opened, for the patient or somebody who acts for them. */
export async function keepBack(tx: PatientTx, entries: Entry[]): Promise<void> {
  const found = entries.flatMap((entry) =>
    pointingIn(entry.resource).map((pointing) => ({
      entry,
      pointing,
      id: idOf(tx, entry, pointing),
    })),
  )
  const kept = await keptOf(
    tx,
    found.flatMap(({ id }) => id ?? []),
  )
  for (const { entry, pointing, id } of found) {
    if (!id || !kept.has(id)) continue
    delete pointing.display
    if (entry.resource.resourceType === 'DiagnosticReport') withoutWords(entry.resource, pointing)
  }
}

/** Those of `entries` that name nothing which is kept back from whoever reads. */
export async function namingNothingKept(tx: PatientTx, entries: Entry[]): Promise<Entry[]> {
  const named = entries.map((entry) =>
    pointingIn(entry.resource).flatMap((pointing) => idOf(tx, entry, pointing) ?? []),
  )
  const kept = await keptOf(tx, named.flat())
  return entries.filter((_, i) => !named[i]?.some((id) => kept.has(id)))
}

/** From those who act for the patient: why, where only that or when is shared. */
export function keepReasonsBack(tx: PatientTx, entries: { resource: object }[]): void {
  if (!isProxy(tx)) return
  for (const { resource } of entries) {
    const it = resource as Record<string, unknown>
    const told = tellsWhy[String(it.resourceType)]
    if (told && !told.with.some((section) => sees(tx, section)))
      for (const field of told.fields) delete it[field]
  }
}

const WHY = ['reasonCode', 'reasonReference', 'reason']

/**
 * Why somebody came, or takes something, is a diagnosis in other words. It goes with a section that tells diagnoses: of
 * visits and appointments the notes or the record, of medicines the record. What kind of visit it is is shown to whoever
 * sees visits: they help with just that. How to prepare for it is written freely, and may say why.
 */
const tellsWhy: Record<string, { with: Section[]; fields: string[] }> = {
  Encounter: { with: ['notes', 'record'], fields: WHY },
  Appointment: {
    with: ['notes', 'record'],
    fields: [...WHY, 'description', 'comment', 'patientInstruction'],
  },
  MedicationRequest: { with: ['record'], fields: WHY },
  MedicationStatement: { with: ['record'], fields: WHY },
  MedicationAdministration: { with: ['record'], fields: WHY },
}

const isProxy = ({ actor }: PatientTx): boolean => 'relation' in actor && actor.relation === 'proxy'
const sees = ({ actor }: PatientTx, section: Section): boolean =>
  'sections' in actor && (actor.sections as string[]).includes(section)

function withoutWords(report: DiagnosticReport, { reference }: Pointing): void {
  if (!objects(report.result).some((one) => words(one.reference) === reference)) return
  delete report.conclusion
  delete report.conclusionCode
  delete report.presentedForm
}

function pointingIn(value: unknown): Pointing[] {
  if (Array.isArray(value)) return value.flatMap(pointingIn)
  if (typeof value !== 'object' || value === null) return []
  const { reference } = value as { reference?: unknown }
  const own = typeof reference === 'string' && ofRecord.test(reference) ? [value as Pointing] : []
  return [...own, ...Object.values(value).flatMap(pointingIn)]
}

function idOf({ vault }: PatientTx, { source }: Entry, { reference }: Pointing): string | null {
  const target = readReference(reference)
  return target.is === 'key' ? entryId(vault, source, target.key) : null
}

async function keptOf(tx: PatientTx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...new Set(ids)]}::uuid[]) as of_it (id)
    where app.withheld(${tx.actor.patient}, id, null, null)`.execute(tx.db)
  return new Set(rows.map(({ id }) => id))
}
