/**
 * What the record says of the same thing: the entry that an answer is about, whether it says what the answer says, and how
 * it is read. Pure.
 */
import type { FhirResource, Observation } from 'fhir/r4'
import { allCodes, conceptName } from '../../record/coding.fhir.ts'
import type { Entry } from '../../record/shelf.ts'
import { titleOf } from '../../record/title.fhir.ts'
import { list, words } from '../../record/tolerant.fhir.ts'
import { naming } from './elements.fhir.ts'
import type { Part, Proposal } from './mapping.fhir.ts'

export type Clinical = Extract<Proposal, { resource: FhirResource }>

export type Beside = {
  state: 'new' | 'same' | 'differs'
  /** The entry of the record that it is compared with. */
  entry: Entry | null
  /** What that entry says, by the element of the answer: null where it says nothing of it. */
  says: (part: Part) => string | null
}

/** An entry of another type may be about the same: what somebody takes was prescribed. */
const alike: Partial<Record<Clinical['kind'], string[]>> = {
  MedicationStatement: ['MedicationStatement', 'MedicationRequest', 'MedicationDispense'],
}

export const typesOf = (kind: Clinical['kind']): string[] => alike[kind] ?? [kind]

/** @param entries of the types that it may be about, the newest first */
export function compare(proposal: Clinical, entries: readonly Entry[]): Beside {
  const types = typesOf(proposal.kind)
  const entry =
    entries.find((one) => types.includes(one.type) && isAbout(proposal, one.resource)) ?? null
  if (!entry) return { state: 'new', entry: null, says: () => null }
  const said = (part: Part) => textsAt(entry, part.path)
  const holds = proposal.parts.every((part) => covers(said(part), part))
  return {
    state: holds ? 'same' : 'differs',
    entry,
    says: (part) => said(part).join(', ') || null,
  }
}

function isAbout({ kind, resource, parts }: Clinical, other: FhirResource): boolean {
  if (kind === 'Observation') {
    const codes = allCodes((resource as Observation).code)
    return allCodes((other as Observation).code).some((code) => codes.includes(code))
  }
  const entry = { resource: other, kind: null, code: null } as unknown as Entry
  if (kind === 'FamilyMemberHistory' && !sameAt(resource, entry, 'relationship')) return false
  return naming[kind].some((path) => {
    const codes = codesAt(resource, path)
    if (codesAt(other, path).some((code) => codes.includes(code))) return true
    const names = textsAt(entry, path)
    const mine = parts.filter((part) => part.path === path).map((part) => part.words)
    const own = mine.length > 0 ? mine : textsIn(resource, path)
    return own.some((one) => names.some((name) => begins(name, one) || begins(one, name)))
  })
}

const sameAt = (resource: FhirResource, entry: Entry, path: string): boolean => {
  const own = textsIn(resource, path)
  return (
    own.length === 0 || textsAt(entry, path).some((one) => own.map(folded).includes(folded(one)))
  )
}

/** Whether the record says all that the answer says: 'lisinopril 10 mg tablet' says 'lisinopril'. */
const covers = (texts: string[], { words: answer }: Part): boolean =>
  texts.some((one) => begins(one, answer))

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether a name begins with the words of another: 'penicillin v' with 'penicillin', and not with 'peni'. */
function begins(long: string, short: string): boolean {
  const [a, b] = [folded(long), folded(short)]
  return b !== '' && (a === b || a.startsWith(`${b} `))
}

/** Where other types keep the same. */
const elsewhere: Record<string, string[]> = {
  'dosage.text': ['dosage.text', 'dosageInstruction.text'],
  'effective[x]': ['effective[x]', 'authoredOn', 'whenHandedOver'],
  value: ['value[x]'],
}

/** All that an entry says at a path, as people read it; of what it is called, also in plain words. */
function textsAt(entry: Entry, path: string): string[] {
  const found = (elsewhere[path] ?? [path]).flatMap((one) => textsIn(entry.resource, one))
  if (!Object.values(naming).flat().includes(path)) return found
  const { plain, clinical } = titleOf(entry)
  return [...new Set([...found, clinical, plain].filter((one) => one !== null))]
}

const textsIn = (resource: FhirResource, path: string): string[] =>
  at(resource, path).flatMap((one) => wordsOf(one) ?? [])

const codesAt = (resource: FhirResource, path: string): string[] =>
  at(resource, path).flatMap((one) => allCodes(one as never))

/** The values at a path, through every list on the way. */
function at(resource: FhirResource, path: string): unknown[] {
  let all: unknown[] = [resource]
  for (const step of path.split('.')) {
    all = all.flatMap((one) => {
      if (typeof one !== 'object' || one === null) return []
      if (!step.endsWith('[x]')) return list((one as Record<string, unknown>)[step])
      const name = step.slice(0, -3)
      const isOf = new RegExp(`^${name}[A-Z]`)
      return Object.entries(one).flatMap(([key, value]) => (isOf.test(key) ? list(value) : []))
    })
  }
  return all
}

function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return words(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return null
  const { display, value: amount, unit, text } = value as Record<string, unknown>
  if (typeof amount === 'number') return [amount, words(unit)].filter(Boolean).join(' ')
  return words(text) ?? words(display) ?? conceptName(value as never)
}
