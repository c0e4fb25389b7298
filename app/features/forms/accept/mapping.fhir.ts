/**
 * What of the answers to a form belongs to the record, as the form itself says it in the words of FHIR's guide for forms
 * (SDC): a question whose answer is an observation (`observationExtract`), and groups or questions that are a resource
 * (`definitionExtract`, or `itemExtractionContext` before it), whose elements name where each answer goes (`definition`). Pure.
 */
import type { Extension, FhirResource, QuestionnaireItem } from 'fhir/r4'
import type { PersonFields } from '../../register/fields.ts'
import { same, type Value } from '../questionnaire/answers.ts'
import { asks, said, type Form, type Item } from '../questionnaire/form.ts'
import { part } from '../questionnaire/parts.fhir.ts'
import { allSeen, type Seen } from '../questionnaire/settle.ts'
import { valueIn } from '../questionnaire/value.fhir.ts'
import { barePath, begun, elementOf, naming, targets, write, type Target } from './elements.fhir.ts'
import { observationOf } from './observation.fhir.ts'
import { personField, personValue, togetherWith } from './person.fhir.ts'

/** One answer, and the element that it becomes: 'reaction.manifestation'. */
export type Part = { key: string; item: Item; path: string; value: Value; words: string }

export type Proposal = {
  /** Where in the form: the key of its question or group, and which answer of several. */
  place: string
  parts: Part[]
} & (
  | { kind: Target | 'Observation'; resource: FhirResource }
  | { kind: 'Patient'; fields: Partial<PersonFields> }
)

const EXTENSIONS = {
  extract: part.definitionExtract,
  context: part.itemExtractionContext,
  value: part.definitionExtractValue,
}

type Carries = Pick<QuestionnaireItem, 'extension' | 'definition' | 'code'>

/** The resource that an item begins: its type, whether or not anything here makes it. */
export function contextOf({ extension = [] }: Carries): string | null {
  for (const { url, extension: within, valueCode, valueExpression } of extension) {
    if (url === EXTENSIONS.extract) {
      const definition = within?.find((each) => each.url === 'definition')
      return (definition?.valueCanonical ?? '').split('|')[0]!.split('/').at(-1) ?? ''
    }
    if (url === EXTENSIONS.context)
      return valueCode ?? valueExpression?.expression?.split('?')[0] ?? ''
  }
  return null
}

type Fixed = { name: string; value: Value | null; words: string }

/** What the form says itself, whatever is answered. `name`: 'Condition.code' */
export const fixedOf = ({ extension = [] }: Carries): Fixed[] =>
  extension
    .filter(({ url }) => url === EXTENSIONS.value)
    .map(({ extension: within = [] }) => {
      const name = (within.find(({ url }) => url === 'definition')?.valueUri ?? '').split('#')[1]
      const given = within.find(({ url }) => url === 'fixed-value')
      const value = given ? fixedValue(given) : null
      return { name: name ?? '', value, words: value ? plain(value) : '' }
    })

function fixedValue(given: Extension): Value | null {
  const { valueCode, valueCodeableConcept: concept } = given
  if (valueCode) return { kind: 'string', value: valueCode }
  if (concept) {
    const [coding] = concept.coding ?? []
    return coding
      ? { kind: 'coding', value: { ...coding, display: concept.text ?? coding.display } }
      : { kind: 'string', value: concept.text ?? '' }
  }
  return valueIn(given)
}

const plain = (value: Value): string =>
  value.kind === 'coding'
    ? (value.value.display ?? value.value.code ?? '')
    : value.kind === 'boolean'
      ? value.value
        ? 'Yes'
        : 'No'
      : 'value' in value
        ? String(value.value)
        : ''

/** The words of an answer in the language of the form: the record's own. */
const wordsOf = ({ choices }: Seen, value: Value): string => {
  const choice = choices.find((one) => same(one.value, value))
  return (choice ? said(choice.words) : plain(value)).trim()
}

const nameOf = ({ definition = '' }: Carries): string => definition.split('#')[1] ?? ''
const isTarget = (type: string | null): type is Target => targets.includes(type as Target)

/** What the answers propose, in the order of the form. */
export function proposalsIn(form: Form, seen: readonly Seen[]): Proposal[] {
  const found: Proposal[] = []
  const person: Part[] = []
  const fields = new Map<Part, keyof PersonFields>()

  const walk = (all: readonly Seen[], within: string | null, observed: boolean) => {
    for (const one of all) {
      const { item, times, values, key } = one
      const own = contextOf(item.source)
      const context = own ?? within
      const watches = observes(item.source) ?? observed
      if (own !== null && isTarget(own)) {
        found.push(...resourcesOf(own, one))
        continue
      }
      if (context === 'Patient') {
        const fixed = Object.fromEntries(
          fixedOf(item.source).map(({ name, words }) => [name.replace(/^Patient\./, ''), words]),
        )
        const field = personField(item.source.definition ?? '', fixed)
        for (const value of field ? values.slice(0, 1) : []) {
          const about: Part = { key, item, path: field!, value, words: wordsOf(one, value) }
          fields.set(about, field!)
          person.push(about)
        }
      }
      if (watches && asks(item) && item.source.code?.length)
        for (const [at, value] of values.entries()) {
          const words = wordsOf(one, value)
          found.push({
            place: values.length > 1 ? `${key}.${at}` : key,
            kind: 'Observation',
            parts: [{ key, item, path: 'value', value, words }],
            resource: observationOf(item, value, words),
          })
        }
      for (const time of times) walk(time, context, watches)
    }
  }
  walk(seen, contextOf(form.source as Carries), observes(form.source as Carries) ?? false)
  for (const parts of Map.groupBy(person, (one) => togetherWith(fields.get(one)!)).values()) {
    const given = parts.flatMap((one) => {
      const value = personValue(fields.get(one)!, one.value, one.words)
      return value === null ? [] : [[fields.get(one)!, value] as const]
    })
    if (given.length > 0)
      found.push({
        place: parts[0]!.key,
        kind: 'Patient',
        parts,
        fields: Object.fromEntries(given) as Partial<PersonFields>,
      })
  }
  return found
}

/** Whether answers below it are observations; null where it does not say. */
function observes({ extension = [] }: Carries): boolean | null {
  const told = extension.find(({ url }) => url === part.observationExtract)
  return told ? (told.valueBoolean ?? Boolean(told.valueCode)) : null
}

/** One for each time that a group is filled in; of a question one for each answer. */
function resourcesOf(target: Target, one: Seen): Proposal[] {
  const { key, item, times, values } = one
  const draft = (place: string, parts: readonly [Seen, Value][]): Proposal[] => {
    const resource = { resourceType: target, ...structuredClone(begun[target]) }
    const carriers = new Set([item, ...parts.map(([{ item: each }]) => each)])
    for (const { source } of carriers)
      for (const { name, value, words } of fixedOf(source)) {
        const element = elementOf(name)
        if (element && value) {
          if (barePath(element.path) in resource) delete (resource as never)[element.path]
          write(resource, element, value, words)
        }
      }
    const written = parts.flatMap(([seen, value]): Part[] => {
      const element = elementOf(nameOf(seen.item.source))!
      const words = wordsOf(seen, value)
      const path = barePath(element.path)
      return write(resource, element, value, words)
        ? [{ key: seen.key, item: seen.item, path, value, words }]
        : []
    })
    const names = naming[target]
    const isNamed =
      written.some(({ path }) => names.includes(path)) ||
      (written.length > 0 &&
        [...carriers].some((each) => names.some((n) => isFixed(each, target, n))))
    return isNamed
      ? [{ place, kind: target, parts: written, resource: resource as unknown as FhirResource }]
      : []
  }
  const goesInto = ({ item: each }: Seen) => {
    const name = nameOf(each.source)
    return name.startsWith(`${target}.`) && elementOf(name) !== undefined
  }
  const below = (time: readonly Seen[]): [Seen, Value][] =>
    [...allSeen(time)]
      .filter(goesInto)
      .flatMap((each) => each.values.map((value): [Seen, Value] => [each, value]))
  if (!asks(item))
    return times.flatMap((time, at) => draft(item.repeats ? `${key}.${at}` : key, below(time)))
  const rest = times.flatMap(below)
  return values.flatMap((value, at) =>
    draft(values.length > 1 ? `${key}.${at}` : key, goesInto(one) ? [[one, value], ...rest] : rest),
  )
}

const isFixed = ({ source }: Item, target: Target, path: string): boolean =>
  fixedOf(source).some(({ name, value }) => value && name === `${target}.${path}`)

/** Names of what a form says of the record, and nothing here acts on. */
export function notTaken(form: Form): string[] {
  const names = new Set<string>()
  const look = (source: Carries, within: string | null, items: readonly Item[]) => {
    const own = contextOf(source)
    const context = own ?? within
    if (own !== null && own !== 'Patient' && !isTarget(own)) names.add(`extraction of ${own}`)
    if (context !== null && (isTarget(context) || context === 'Patient')) {
      const name = nameOf(source)
      const fixed = fixedOf(source)
      const beside = Object.fromEntries(
        fixed.map((one) => [one.name.replace(/^Patient\./, ''), one.words]),
      )
      if (context === 'Patient') {
        if (source.definition && items.length === 0 && !personField(source.definition, beside))
          names.add(`definition ${name}`)
      } else {
        if (name && items.length === 0 && !elementOf(name)) names.add(`definition ${name}`)
        for (const one of fixed) if (!elementOf(one.name)) names.add(`definition ${one.name}`)
      }
      if (fixed.some(({ value }) => !value)) names.add('definitionExtractValue expression')
    }
    for (const one of items) look(one.source, context, one.items)
  }
  look(form.source as Carries, null, form.items)
  return [...names].toSorted()
}
