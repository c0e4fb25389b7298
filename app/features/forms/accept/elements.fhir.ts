/**
 * What an answer can say of a record: the resources that are made of answers, and their elements as a form names them
 * (`definition`: the address of the resource, then its element). `[]` marks what FHIR keeps several of. Pure.
 */
import type { CodeableConcept } from 'fhir/r4'
import type { Value } from '../questionnaire/answers.ts'

export const targets = [
  'AllergyIntolerance',
  'Condition',
  'Coverage',
  'FamilyMemberHistory',
  'Immunization',
  'MedicationStatement',
  'Procedure',
] as const
export type Target = (typeof targets)[number]

/** How an answer stands there. `choice`: of the type that the answer has (FHIR: onset[x]). */
type Leaf = 'concept' | 'code' | 'string' | 'date' | 'choice' | 'reference'

const elements: Record<Target, Record<string, Leaf>> = {
  AllergyIntolerance: {
    code: 'concept',
    clinicalStatus: 'concept',
    verificationStatus: 'concept',
    type: 'code',
    'category[]': 'code',
    criticality: 'code',
    'onset[x]': 'choice',
    lastOccurrence: 'date',
    'note[].text': 'string',
    'reaction[].substance': 'concept',
    'reaction[].manifestation[]': 'concept',
    'reaction[].description': 'string',
    'reaction[].severity': 'code',
  },
  Condition: {
    code: 'concept',
    clinicalStatus: 'concept',
    verificationStatus: 'concept',
    'category[]': 'concept',
    severity: 'concept',
    'bodySite[]': 'concept',
    'onset[x]': 'choice',
    'abatement[x]': 'choice',
    'note[].text': 'string',
  },
  Coverage: {
    status: 'code',
    type: 'concept',
    subscriberId: 'string',
    subscriber: 'reference',
    policyHolder: 'reference',
    relationship: 'concept',
    'payor[]': 'reference',
    'class[].type': 'concept',
    'class[].value': 'string',
    'class[].name': 'string',
    'period.start': 'date',
    'period.end': 'date',
  },
  FamilyMemberHistory: {
    status: 'code',
    relationship: 'concept',
    name: 'string',
    'condition[].code': 'concept',
    'condition[].onset[x]': 'choice',
    'condition[].note[].text': 'string',
    'deceased[x]': 'choice',
    'note[].text': 'string',
  },
  Immunization: {
    status: 'code',
    vaccineCode: 'concept',
    'occurrence[x]': 'choice',
    'note[].text': 'string',
  },
  MedicationStatement: {
    status: 'code',
    'medication[x]': 'concept',
    'effective[x]': 'choice',
    'reasonCode[]': 'concept',
    'dosage[].text': 'string',
    'note[].text': 'string',
  },
  Procedure: {
    status: 'code',
    code: 'concept',
    'performed[x]': 'choice',
    'bodySite[]': 'concept',
    'reasonCode[]': 'concept',
    'note[].text': 'string',
  },
}

/** Without one of these a resource says nothing: each is named by the first that was answered. */
export const naming: Record<Target, string[]> = {
  AllergyIntolerance: ['code'],
  Condition: ['code'],
  Coverage: ['payor', 'subscriberId'],
  FamilyMemberHistory: ['condition.code'],
  Immunization: ['vaccineCode'],
  MedicationStatement: ['medication[x]'],
  Procedure: ['code'],
}

/** What stands in a resource before anything was answered, where FHIR wants it. */
export const begun: Record<Target, object> = {
  AllergyIntolerance: { clinicalStatus: status('allergyintolerance-clinical', 'active') },
  Condition: { clinicalStatus: status('condition-clinical', 'active') },
  Coverage: { status: 'active' },
  FamilyMemberHistory: { status: 'partial' },
  Immunization: { status: 'completed', primarySource: false },
  MedicationStatement: { status: 'active' },
  Procedure: { status: 'completed' },
}

function status(of: string, code: string): CodeableConcept {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${of}`, code }] }
}

const bare = (path: string) => path.replaceAll('[]', '')

const byName = new Map<string, { path: string; leaf: Leaf }>(
  targets.flatMap((target) =>
    Object.entries(elements[target]).flatMap(([path, leaf]) => {
      const name = `${target}.${bare(path)}`
      // 'medication[x]' is named so, or as what it becomes.
      const other = name.replace('medication[x]', 'medicationCodeableConcept')
      return [...new Set([name, other])].map((each) => [each, { path, leaf }] as const)
    }),
  ),
)

/** @param name 'Condition.code', as a form says it; undefined for what nothing here writes */
export const elementOf = (name: string) => byName.get(name)

/** Names of its elements without what says that there are several. */
export const barePath = bare

/** Yes and no are answers to a question, and nothing's name. */
const YES_NO = 'http://terminology.hl7.org/CodeSystem/v2-0136'

/**
 * What an answer becomes at its place; null for one that cannot stand there.
 * @param words of the answer, as they were shown
 */
function written(leaf: Leaf, value: Value, words: string): unknown {
  switch (leaf) {
    case 'concept':
      if (value.kind === 'coding') {
        if (value.value.system === YES_NO) return null
        const { system, code, display } = value.value
        return system && code
          ? { coding: [{ system, code, display }], text: words }
          : { text: words }
      }
      return value.kind === 'string' ? { text: words } : null
    case 'code':
      return value.kind === 'coding' ? (value.value.code ?? null) : 'value' in value ? words : null
    case 'string':
      return words || null
    case 'reference':
      return words ? { display: words } : null
    case 'date':
      return dateOf(value)
    case 'choice':
      return null
  }
}

function dateOf(value: Value): string | null {
  if (value.kind === 'date' || value.kind === 'dateTime') return value.value
  if (value.kind === 'integer' && value.value > 1880 && value.value < 2200)
    return String(value.value)
  return value.kind === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value.value) ? value.value : null
}

/**
 * Writes an answer into a resource, at the first of each list on the way, and behind what a list holds already.
 * @returns false where it cannot stand there, and nothing was written
 */
export function write(
  into: object,
  { path, leaf }: { path: string; leaf: Leaf },
  value: Value,
  words: string,
): boolean {
  const steps = path.split('.')
  let last = steps.pop() as string
  let becomes = written(leaf, value, words)
  if (leaf === 'choice') {
    const date = dateOf(value)
    becomes = value.kind === 'boolean' ? value.value : (date ?? words)
    const type = value.kind === 'boolean' ? 'Boolean' : date ? 'DateTime' : 'String'
    last = last.replace('[x]', type)
  } else last = last.replace('medication[x]', 'medicationCodeableConcept')
  if (becomes === null || becomes === '') return false
  let at = into as Record<string, unknown>
  for (const step of steps) {
    const name = bare(step)
    if (step.endsWith('[]')) {
      const list = (at[name] ??= [{}]) as Record<string, unknown>[]
      at = list[0]!
    } else at = (at[name] ??= {}) as Record<string, unknown>
  }
  if (last.endsWith('[]')) ((at[bare(last)] ??= []) as unknown[]).push(becomes)
  else at[last] = becomes
  return true
}
