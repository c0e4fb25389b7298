/** An answer as an Observation, as the form says it: the codes of the question, and the answer. Pure. */
import type { CodeableConcept, Observation } from 'fhir/r4'
import type { Value } from '../questionnaire/answers.ts'
import type { Item } from '../questionnaire/form.ts'
import { part } from '../questionnaire/parts.fhir.ts'

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'

/** @param words of the answer, as they were shown */
export function observationOf({ source, unit }: Item, value: Value, words: string): Observation {
  const told = source.extension?.find(({ url }) => url === part.observationCategory)
  const category: CodeableConcept = told?.valueCodeableConcept ?? {
    coding: [{ system: CATEGORY, code: 'survey' }],
  }
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [category],
    code: { coding: source.code, ...(source.text && { text: source.text }) },
    ...valueOf(value, words, unit),
  }
}

function valueOf(value: Value, words: string, unit: Item['unit']): Partial<Observation> {
  switch (value.kind) {
    case 'boolean':
      return { valueBoolean: value.value }
    case 'integer':
    case 'decimal':
      return unit || value.kind === 'decimal'
        ? {
            valueQuantity: {
              value: value.value,
              ...(unit && {
                unit: unit.display ?? unit.code,
                system: unit.system,
                code: unit.code,
              }),
            },
          }
        : { valueInteger: value.value }
    case 'quantity': {
      const { kind: _, ...quantity } = value
      return { valueQuantity: quantity }
    }
    case 'coding':
      return { valueCodeableConcept: { coding: [value.value], text: words } }
    case 'date':
    case 'dateTime':
      return { valueDateTime: value.value }
    case 'time':
      return { valueTime: value.value }
    default:
      return { valueString: words }
  }
}
