/** Works out FHIRPath, with the library of the National Library of Medicine. For the server: it is large. */
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import type { Value } from './answers.ts'
import type { Reads } from './formulas.ts'
import { part } from './parts.fhir.ts'
import type { Work } from './settle.ts'

type Node = { type?: string; text?: string; children?: Node[] }
type Compiled = (resource: unknown, names: Record<string, unknown>) => unknown[]

/** Formulas are the forms' own, few, and asked again for each answer: what was read once is kept. */
const read = new Map<string, Compiled>()
const mostKept = 2000

export const readsFormula: Reads = (formula) => {
  try {
    const names = new Set<string>()
    const called = new Set<string>()
    walk(fhirpath.parse(formula) as Node, names, called)
    compiled(formula, false)
    compiled(formula, true)
    return { names: [...names], unknown: [...called].filter((name) => !functions.has(name)) }
  } catch {
    return null
  }
}

/** The library has these as questions to a server of words; what an answer weighs is said by the answer itself. */
const ownFunctions = Object.fromEntries(
  ['weight', 'ordinal'].map((name) => [
    name,
    { fn: (inputs: unknown[]) => inputs.flatMap(weightOf), arity: { 0: [] }, nullable: true },
  ]),
)

type Weighed = { extension?: { url: string; valueDecimal?: number; valueInteger?: number }[] }

function weightOf(input: unknown): number[] {
  const data = (input as { data?: Weighed }).data ?? (input as Weighed)
  for (const { url, valueDecimal, valueInteger } of data.extension ?? []) {
    const weight = valueDecimal ?? valueInteger
    if ((url === part.ordinal || url === part.weight) && weight !== undefined) return [weight]
  }
  return []
}

function compiled(formula: string, ofItem: boolean): Compiled {
  const key = `${ofItem ? 'i' : 'w'} ${formula}`
  let found = read.get(key)
  if (!found) {
    const path = ofItem ? { base: 'QuestionnaireResponse.item', expression: formula } : formula
    found = fhirpath.compile(path, r4, {
      userInvocationTable: ownFunctions,
      async: false,
    } as never) as unknown as Compiled
    if (read.size >= mostKept) read.clear()
    read.set(key, found)
  }
  return found
}

/** A formula that cannot be worked out with these answers says nothing: half a form has no total. */
export const workFormula: Work = (formula, { context, whole, names }) => {
  try {
    const raw = compiled(formula, context !== whole)(context, {
      ...names,
      resource: whole,
      rootResource: whole,
      context,
    })
    return { raw, values: raw.flatMap((one) => toValue(one) ?? []) }
  } catch {
    return { raw: [], values: [] }
  }
}

function toValue(raw: unknown): Value | null {
  if (typeof raw === 'boolean') return { kind: 'boolean', value: raw }
  if (typeof raw === 'number') {
    return Number.isInteger(raw) ? { kind: 'integer', value: raw } : { kind: 'decimal', value: raw }
  }
  if (typeof raw === 'string') return { kind: 'string', value: raw }
  if (typeof raw !== 'object' || raw === null) return null
  const { system, code, display, value, unit } = raw as Record<string, unknown>
  if (typeof value === 'number') {
    return { kind: 'quantity', value, ...texts({ unit, system, code }) }
  }
  return code === undefined ? null : { kind: 'coding', value: texts({ system, code, display }) }
}

const texts = (from: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(from).filter(([, one]) => typeof one === 'string'))

/** What a formula names: its variables (behind a %) and its functions. */
function walk(node: Node, names: Set<string>, called: Set<string>) {
  const name = node.children?.[0]?.text?.replaceAll(/[`']/gu, '')
  if (node.type === 'ExternalConstant' && name) names.add(name)
  if (node.type === 'Functn' && name) called.add(name)
  for (const child of node.children ?? []) walk(child, names, called)
}

/** What can be worked out here, from the answers alone. What asks a server of words, or follows a link, is not among it. */
const functions = new Set(
  `empty exists all allTrue anyTrue allFalse anyFalse subsetOf supersetOf count distinct isDistinct where select
   repeat ofType first last tail skip take single intersect exclude union combine iif toBoolean convertsToBoolean
   toInteger convertsToInteger toDate convertsToDate toDateTime convertsToDateTime toDecimal convertsToDecimal
   toQuantity convertsToQuantity toString convertsToString toTime convertsToTime indexOf substring startsWith
   endsWith contains upper lower replace matches matchesFull replaceMatches length toChars split join trim abs
   ceiling exp floor ln log power round sqrt truncate children descendants now today timeOfDay not is as
   aggregate sum min max avg extension hasValue getValue weight ordinal sort coalesce`.split(
    /\s+/u,
  ),
)
