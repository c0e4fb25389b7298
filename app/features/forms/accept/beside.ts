// The answers to a form that belong to the record, each beside what the record says of it now.
import { sql } from 'kysely'
import type { FhirResource, Observation } from 'fhir/r4'
import type { StaffTx } from '../../chart/open.server.ts'
import { openRecord } from '../../chart/open.server.ts'
import { noFields, type PersonFields } from '../../register/fields.ts'
import { toFields } from '../../register/patient.fhir.ts'
import { bestCode } from '../../record/coding.fhir.ts'
import { fromForm } from '../../record/from-form.fhir.ts'
import { mayRead } from '../../record/record.policy.ts'
import { entriesOf, listEntries, type Entry, type Kind } from '../../record/shelf.ts'
import { titleOf } from '../../record/title.fhir.ts'
import { patientResource } from '../../staff/person.ts'
import type { PatientTx } from '../../../kit/kit.ts'
import type { Form, Item } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import type { FormRequest } from '../request.ts'
import { compare, typesOf, type Clinical } from './compare.fhir.ts'
import { decidedOf, type Decided } from './decided.ts'
import { proposalsIn, type Proposal } from './mapping.fhir.ts'

export type Standing = {
  place: string
  kind: Proposal['kind']
  proposal: Proposal
  state: 'new' | 'same' | 'differs'
  /** Each answer, and what the record says in its place. */
  parts: { item: Item; answer: string; record: string | null }[]
  /** What the entry is called that it is compared with, and when it was so. */
  record: { name: string; at: Date | null } | null
  decided: Decided | null
}

const shelfOf: Partial<Record<Proposal['kind'], Kind>> = {
  AllergyIntolerance: 'allergy',
  Condition: 'condition',
  MedicationStatement: 'medicine',
  Procedure: 'procedure',
  Immunization: 'immunization',
}

const ALL = 400 // of a shelf: nobody has more that matters
const FEW = 40

/** @throws forbidden for who may not open the record */
export async function standingsOf(
  tx: StaffTx,
  request: FormRequest,
  form: Form,
  seen: readonly Seen[],
): Promise<Standing[]> {
  const proposals = proposalsIn(form, seen)
  if (proposals.length === 0) return []
  const { reader } = await openRecord(tx, request.patient)
  const decided = await decidedOf(tx, request)
  const clinical = proposals.filter((one): one is Clinical => one.kind !== 'Patient')
  const found = await entriesFor(reader, clinical)
  // What was made of this very form says nothing of what stood there before.
  const entries = found.filter(({ resource }) => fromForm(resource)?.form !== request.id)
  const person = clinical.length < proposals.length ? await fieldsOf(tx, request.patient) : noFields
  return proposals.map((proposal): Standing => {
    const own = { place: proposal.place, kind: proposal.kind, proposal }
    const about = { ...own, decided: decided.get(proposal.place) ?? null }
    if (proposal.kind === 'Patient') return { ...about, ...besidePerson(proposal, person) }
    const { state, entry, says } = compare(proposal, entries)
    return {
      ...about,
      state,
      record: entry && { name: nameOf(entry), at: entry.at },
      parts: proposal.parts.map((part) => ({
        item: part.item,
        answer: part.words,
        record: says(part),
      })),
    }
  })
}

const nameOf = (entry: Entry): string => {
  const { plain, clinical } = titleOf(entry)
  return clinical ?? plain ?? entry.type
}

const fieldsOf = async (tx: StaffTx, patient: string): Promise<PersonFields> => {
  const resource = await patientResource(tx, patient)
  return resource ? toFields(resource) : noFields
}

function besidePerson(
  { parts, fields }: Extract<Proposal, { kind: 'Patient' }>,
  person: PersonFields,
): Pick<Standing, 'state' | 'parts' | 'record'> {
  const names = Object.keys(fields) as (keyof PersonFields)[]
  const isSame = names.every((name) => same(name, fields[name]!, person[name]))
  const isKnown = names.some((name) => person[name] !== '')
  return {
    state: isSame ? 'same' : isKnown ? 'differs' : 'new',
    record: null,
    parts: parts.map(({ item, words, path }) => ({
      item,
      answer: words,
      record: person[path as keyof PersonFields] || null,
    })),
  }
}

const numbers: (keyof PersonFields)[] = ['mobile', 'phone', 'contactPhone']

/** Numbers are the same however they are written. */
const same = (name: keyof PersonFields, one: string, other: string): boolean =>
  numbers.includes(name)
    ? one.replace(/\D/g, '') === other.replace(/\D/g, '')
    : one.trim().toLowerCase() === other.trim().toLowerCase()

/** What of the record the answers may be about, the newest first. */
async function entriesFor(reader: PatientTx, proposals: Clinical[]): Promise<Entry[]> {
  const kinds = [...new Set(proposals.flatMap(({ kind }) => shelfOf[kind] ?? []))]
  const shelves = await Promise.all(
    kinds.map((kind) => listEntries(reader, { kind, state: ['active', 'past'], limit: ALL })),
  )
  const codes = proposals.flatMap(({ kind, resource }) =>
    kind === 'Observation' ? (bestCode((resource as Observation).code) ?? []) : [],
  )
  const measured = await Promise.all(
    [...new Set(codes)].map((code) =>
      listEntries(reader, { kind: ['vital', 'result'], code, limit: 1 }),
    ),
  )
  return [
    ...shelves.flat(),
    ...measured.flat(),
    ...(await unshelved(
      reader,
      [...new Set(proposals.flatMap(({ kind }) => typesOf(kind)))],
      codes,
    )),
  ]
}

/** Types that are kept on no shelf: insurance, families, and answers to other forms. */
async function unshelved(reader: PatientTx, types: string[], codes: string[]): Promise<Entry[]> {
  const wanted = types.filter((type) => ['Coverage', 'FamilyMemberHistory'].includes(type))
  if (wanted.length === 0 && codes.length === 0) return []
  // The types stand in the statement itself: only so the index that is made for them is used.
  const unfiled = sql`${mayRead(reader)} and e.kind is null and e.type in ('Coverage', 'FamilyMemberHistory', 'Observation')`
  const { rows } = await sql<{ id: string }>`
    select id from (
      select e.id, e.at from record_entry e where ${unfiled} and e.type = any(${wanted}) and e.state <> 'void'
      union all
      select e.id, e.at from record_entry e where ${unfiled} and e.type = 'Observation' and e.code = any(${codes}) and e.state <> 'void') e
    order by at desc nulls last, id limit ${sql.lit(FEW)}`.execute(reader.db)
  const order = rows.map(({ id }) => id)
  const found: Entry<FhirResource>[] = order.length > 0 ? await entriesOf(reader, order) : []
  return found.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}
