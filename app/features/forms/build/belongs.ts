/** What an answer can be to the record, chosen from a list; written as FHIR's guide for forms says it (accept/mapping.fhir.ts). Pure. */
import type { Extension } from 'fhir/r4'
import { contextOf } from '../accept/mapping.fhir.ts'
import type { Item } from '../questionnaire/form.ts'
import { part } from '../questionnaire/parts.fhir.ts'

const core = 'http://hl7.org/fhir/StructureDefinition/'

type Belongs = { path: string; fixed?: Record<string, string> }

const phone = { 'Patient.telecom.system': 'phone' }

/** By the name of the choice: the element that the answer becomes. */
export const belongs = {
  allergy: { path: 'AllergyIntolerance.code' },
  medicine: { path: 'MedicationStatement.medication[x]' },
  condition: { path: 'Condition.code' },
  procedure: { path: 'Procedure.code' },
  insurance: { path: 'Coverage.payor' },
  mobile: { path: 'Patient.telecom.value', fixed: { ...phone, 'Patient.telecom.use': 'mobile' } },
  phone: { path: 'Patient.telecom.value', fixed: { ...phone, 'Patient.telecom.use': 'home' } },
  email: { path: 'Patient.telecom.value', fixed: { 'Patient.telecom.system': 'email' } },
} as const satisfies Record<string, Belongs>
export type BelongsTo = keyof typeof belongs

const typeOf = (path: string): string => path.split('.')[0]!
const ours: string[] = [part.definitionExtract, part.definitionExtractValue]

function extensionsFor({ path, fixed = {} }: Belongs): Extension[] {
  const type = typeOf(path)
  return [
    {
      url: part.definitionExtract,
      extension: [{ url: 'definition', valueCanonical: `${core}${type}` }],
    },
    ...Object.entries(fixed).map(([name, valueCode]) => ({
      url: part.definitionExtractValue,
      extension: [
        { url: 'definition', valueUri: `${core}${type}#${name}` },
        { url: 'fixed-value', valueCode },
      ],
    })),
  ]
}

/** A way that came along and is none of these: it stays. */
export const OTHERWISE = 'otherwise'

/** Nothing for a question that stays in the form. */
export function belongsTo({ source }: Item): BelongsTo | typeof OTHERWISE | '' {
  const { definition, extension = [], code } = source
  if (!definition && !contextOf(source) && !code) return ''
  const mine = JSON.stringify(extension.filter(({ url }) => ours.includes(url)))
  const found = Object.entries(belongs).find(
    ([, one]) =>
      definition === `${core}${typeOf(one.path)}#${one.path}` &&
      JSON.stringify(extensionsFor(one)) === mine,
  )
  return (found?.[0] as BelongsTo | undefined) ?? OTHERWISE
}

export function belongingTo(item: Item, said: string): Item {
  if (said === OTHERWISE || said === belongsTo(item)) return item
  const { definition: _, extension = [], ...source } = item.source
  const others = extension.filter(({ url }) => !ours.includes(url))
  const one = Object.hasOwn(belongs, said) ? belongs[said as BelongsTo] : null
  const all = [...others, ...(one ? extensionsFor(one) : [])]
  return {
    ...item,
    source: {
      ...source,
      ...(one && { definition: `${core}${typeOf(one.path)}#${one.path}` }),
      ...(all.length > 0 && { extension: all }),
    },
  }
}
